import { Severity } from '../../model/finding';
import { once, ownedByFlagger, placedHooks, rollsOutPods } from '../../topology';
import { ICheck } from '../check';

/** The Services of canaries and of stable versions that Flagger makes, and the only port that each one has. */
const portsMade = once(topology => new Map<string, number>(ownedByFlagger(topology).flatMap(({ canary, kind, name }) => {
  const { port, portDiscovery, headless } = canary.manifest.spec?.service ?? {};
  const isCertain = kind === 'Service' && /-(canary|primary)$/.test(name) && rollsOutPods(canary) && port !== undefined && !portDiscovery && !headless;
  return isCertain && !topology.has('', 'Service', name, canary.namespace) ? [[`${name}.${canary.namespace}`, port] as const] : [];
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
      const wrong = calls.find(({ port, has }) => has !== undefined && has !== port);
      return wrong ? [{ resource: canary, field, message: `It calls ${wrong.host} at port ${wrong.port}; Flagger makes that Service with port ${wrong.has}.` }] : [];
    });
  }),
};
