import { Severity } from '../../model/finding';
import { gatewayRoutes, isSteered } from '../../topology';
import { ICheck } from '../check';

export const weightsSum: ICheck = {
  rule: {
    name: 'gateway/weights-sum',
    severity: Severity.WARNING,
    title: 'Weights that look like percentages give 100',
    why: 'Weights are shares of their sum, not percentages, so each backend gets a little more or less than it says.',
    fix: 'Change the weights, so that their sum is 100.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/',
  },
  check: topology => gatewayRoutes(topology).filter(route => !isSteered(topology, route))
    .flatMap(route => (route.manifest.spec?.rules ?? []).flatMap(({ backendRefs = [] }, i) => {
      const weights = backendRefs.map(({ weight = 1 }) => weight);
      const sum = weights.reduce((all, weight) => all + weight, 0);
      const even = new Set(weights).size === 1;
      return even || sum === 100 || sum < 91 || sum > 109 ? [] : [{
        resource: route, field: `spec.rules[${i}].backendRefs`, message: `The weights ${weights.join(', ')} give ${sum}.`,
      }];
    })),
};
