import { Severity } from '../../model/finding';
import { canaries, providerOf } from '../../topology';
import { ICheck } from '../check';

const NEEDED: { [provider: string]: 'ingressRef' | 'routeRef' } = { nginx: 'ingressRef', skipper: 'ingressRef', apisix: 'routeRef' };

export const providerRef: ICheck = {
  rule: {
    name: 'flagger/provider-ref',
    severity: Severity.ERROR,
    title: 'A Canary names the Ingress or route that its provider divides requests of',
    why: 'Flagger has nothing to copy without it: the Canary stays in Initializing, with its target scaled to zero, and only events say so.',
    fix: 'Name it in spec.ingressRef, or in spec.routeRef for apisix.',
    source: 'https://docs.flagger.app/tutorials/nginx-progressive-delivery',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const provider = providerOf(canary) ?? '';
    const needed = NEEDED[provider];
    return !needed || canary.manifest.spec?.[needed]?.name ? [] : [{
      resource: canary,
      field: `spec.${needed}`,
      message: `Provider ${provider} has no ${needed}.`,
    }];
  }),
};
