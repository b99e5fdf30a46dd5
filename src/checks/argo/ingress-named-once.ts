import { Severity } from '../../model/finding';
import { AT_CANARY, canaryRollouts } from '../../topology';
import { ICheck } from '../check';

export const ingressNamedOnce: ICheck = {
  rule: {
    name: 'argo/ingress-named-once',
    severity: Severity.ERROR,
    title: 'A router for Ingresses names one Ingress or several, in one of the two fields',
    why: 'Argo Rollouts refuses a Rollout that fills both, or none of them.',
    fix: 'Keep the field for one Ingress, or the one for several.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation_references.go',
  },
  check: topology => canaryRollouts(topology).flatMap(({ rollout, canary: { trafficRouting: { nginx, alb } = {} } }) => {
    const named = [
      { router: 'nginx', fields: 'stableIngress and stableIngresses', used: nginx, one: nginx?.stableIngress, several: nginx?.stableIngresses },
      { router: 'alb', fields: 'ingress and ingresses', used: alb, one: alb?.ingress, several: alb?.ingresses },
    ];
    return named.filter(({ used, one, several }) => used && !one === !several?.length).map(({ router, fields, one }) => ({
      resource: rollout,
      field: `${AT_CANARY}.trafficRouting.${router}`,
      message: `'${router}' has ${one ? 'both' : 'neither'} of ${fields}.`,
    }));
  }),
};
