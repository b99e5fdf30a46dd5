import { Severity } from '../../model/finding';
import { analysisOf, canaries, providerOf, strategyOf } from '../../topology';
import { ICheck } from '../check';

const BLIND = /^(linkerd|smi:.*|osm|traefik|kuma|apisix|skipper|knative)$/;

export const abProvider: ICheck = {
  rule: {
    name: 'flagger/ab-provider',
    severity: Severity.ERROR,
    title: 'Testers are told from users by a provider that can do so',
    why: 'These providers have weights only. Flagger drops the matches, and every user gets the new version from the first check on.',
    fix: 'Use weights, or a provider with matches: gatewayapi, istio, nginx or contour.',
    source: 'https://docs.flagger.app/usage/deployment-strategies#a-b-testing',
  },
  check: topology => canaries(topology).filter(canary => strategyOf(canary) === 'match' && BLIND.test(providerOf(canary) ?? '')).map(canary => ({
    resource: canary,
    field: 'spec.analysis.match',
    message: `Provider ${providerOf(canary)} drops what tells testers from users: ${JSON.stringify(analysisOf(canary).match)}.`,
  })),
};
