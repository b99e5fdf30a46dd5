import { Severity } from '../../model/finding';
import { gatewayRoutes, isSteered } from '../../topology';
import { ICheck } from '../check';

export const weightsZero: ICheck = {
  rule: {
    name: 'gateway/weights-zero',
    severity: Severity.ERROR,
    title: 'Some backend of a rule has a weight',
    why: 'With all weights 0 no backend gets requests: all of them get 500 (on Traefik 503).',
    fix: 'Give one of the backends a weight, or take the rule out.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/',
  },
  check: topology => gatewayRoutes(topology).filter(route => !isSteered(topology, route))
    .flatMap(route => (route.manifest.spec?.rules ?? []).flatMap(({ backendRefs = [] }, i) =>
      backendRefs.length === 0 || backendRefs.some(({ weight }) => weight !== 0) ? [] : [{
        resource: route, field: `spec.rules[${i}].backendRefs`, message: `The weight of ${backendRefs.map(({ name }) => name).join(' and ')} is 0.`,
      }])),
};
