import { Severity } from '../../model/finding';
import { grouped, once, ownedByFlagger, placedHooks, rollsOutPods, serviceOf } from '../../topology';
import { ICheck } from '../check';

/** The ports of the Services of canaries and of stable versions that Flagger makes; nothing for one that may have others. */
const portsMade = once(topology => grouped<string, number | undefined>(ownedByFlagger(topology).flatMap(({ canary, kind, name }) => {
  if (kind !== 'Service' || !/-(canary|primary)$/.test(name)) { return []; }
  const { port, portDiscovery, headless } = serviceOf(canary);
  const isOnly = rollsOutPods(canary) && !portDiscovery && !headless && !topology.has('', 'Service', name, canary.namespace);
  return [[`${name}.${canary.namespace}`, isOnly ? port : undefined]];
})));

/** What a text calls in the cluster; not what it only tells of in a header. */
const CALLS = /(?<!:\s*["'\\]*)(?<!\w)(https?):\/\/([a-z0-9-]+\.[a-z0-9-]+)(?:\.svc(?:\.cluster\.local)?)?(?::(\d+))?(?=[/?#\s"'\\]|$)/g;

export const hookPort: ICheck = {
  rule: {
    name: 'flagger/hook-port',
    severity: Severity.ERROR,
    title: 'A webhook calls a Service of Flagger at the port that it has',
    why: 'Flagger gives its Services the port of the Canary only. At any other nobody answers: tests fail, and load does not come to the canary.',
    fix: 'Call the port in service.port of the Canary.',
    source: 'https://docs.flagger.app/usage/how-it-works#canary-service',
  },
  check: topology => placedHooks(topology).flatMap(({ canary, value: { url, metadata = {} }, at }) => {
    const made = portsMade(topology);
    return [{ field: `${at}.url`, text: url }, { field: `${at}.metadata.cmd`, text: `${metadata.cmd ?? ''}` }].flatMap(({ field, text }) => {
      const calls = [...text.matchAll(CALLS)].map(([, scheme, host, port = scheme === 'https' ? '443' : '80']) => ({ host, port: Number(port), has: made.get(host) }));
      const wrong = calls.find(({ port, has }) => has?.every(only => only !== undefined && only !== port));
      return wrong ? [{ resource: canary, field, message: `It calls ${wrong.host} at port ${wrong.port}; Flagger makes that Service with port ${wrong.has![0]}.` }] : [];
    });
  }),
};
