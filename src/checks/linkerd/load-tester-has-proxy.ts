import { Severity } from '../../model/finding';
import { apexOf, canaries, canaryHooks, isInjected, meshParents, once, podsOf } from '../../topology';
import { ICheck } from '../check';

const meshCanaries = once(topology => new Set(meshParents(topology).map(({ resource }) => resource)));

/** Whether a command calls a Service by its name, not the one of the canary. */
const calls = (command: string, name: string) => new RegExp(`//${name}(?![\\w-])`).test(command);

export const loadTesterHasProxy: ICheck = {
  rule: {
    name: 'linkerd/load-tester-has-proxy',
    severity: Severity.WARNING,
    title: 'A load tester whose calls are to be divided has a proxy',
    why: 'Proxies of callers divide the requests. What a load tester without one sends to the Service goes to stable, and the canary is measured by'
      + ' nothing.',
    fix: 'Add the annotation linkerd.io/inject: enabled to the pods of the load tester.',
    source: 'https://github.com/linkerd/linkerd2/issues/4948',
  },
  check: topology => canaries(topology).flatMap(canary => {
    if (!meshCanaries(topology).has(canary)) { return []; }
    return canaryHooks(canary).filter(({ value }) => (value.type ?? 'rollout') === 'rollout').flatMap(({ at, value }) => {
      const [, name, namespace = canary.namespace] = /^https?:\/\/([\w-]+)(?:\.([\w-]+))?/.exec(value.url ?? '') ?? [];
      const command = String(value.metadata?.cmd ?? '');
      const callers = name ? podsOf(topology, name, namespace) : [];
      if (callers.length === 0 || callers.some(caller => isInjected(topology, caller) !== false) || !calls(command, apexOf(canary))) { return []; }
      return [{ resource: canary, field: `${at}.url`, message: `The pods of ${name} in ${namespace} have no proxy that would divide their calls.` }];
    });
  }),
};
