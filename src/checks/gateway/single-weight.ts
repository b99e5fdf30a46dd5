import { Severity } from '../../model/finding';
import { gatewayRoutes, isSteered } from '../../topology';
import { ICheck } from '../check';

export const singleWeight: ICheck = {
  rule: {
    name: 'gateway/single-weight',
    severity: Severity.WARNING,
    title: 'The only backend of a rule has no weight',
    why: 'Weights are shares of their sum. The only backend gets all requests, whatever its weight.',
    fix: 'Add the backend that gets the rest, or take the weight out.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/',
  },
  check: topology => gatewayRoutes(topology).filter(route => !isSteered(topology, route))
    .flatMap(route => (route.manifest.spec?.rules ?? []).flatMap(({ backendRefs = [] }, i) => {
      const [{ name, weight = 1 }, other] = backendRefs.length > 0 ? backendRefs : [{ name: '' }];
      return other || weight < 2 || weight > 99 ? [] : [{
        resource: route, field: `spec.rules[${i}].backendRefs[0].weight`, message: `'${name}' has weight ${weight}, and gets all requests.`,
      }];
    })),
};
