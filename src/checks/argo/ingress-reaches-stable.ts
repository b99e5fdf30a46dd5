import type { Ingress } from '../../imports/kubernetes';
import { Severity } from '../../model/finding';
import { AT_CANARY, canaryRollouts, Typed } from '../../topology';
import { ICheck } from '../check';

export const ingressReachesStable: ICheck = {
  rule: {
    name: 'argo/ingress-reaches-stable',
    severity: Severity.ERROR,
    title: 'An Ingress that is divided has a rule for the stable Service',
    why: 'Argo Rollouts refuses the Rollout as InvalidSpec, because it would have nothing to divide.',
    fix: 'Name the stable Service, or the root Service of ALB, as a backend of the Ingress.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation_references.go',
  },
  check: topology => canaryRollouts(topology).flatMap(({ rollout, canary: { stableService = '', trafficRouting: { nginx, alb } = {} } }) => {
    const named = (router: string, field: string, service: string, names: (string | undefined)[]) => names.flatMap((name, i) => {
      const ingress = topology.find('networking.k8s.io', 'Ingress', name ?? '', rollout.namespace) as Typed<Ingress> | undefined;
      const services = (ingress?.manifest.spec?.rules ?? []).flatMap(({ http }) => (http?.paths ?? []).map(({ backend }) => backend.service?.name));
      return !ingress || services.includes(service) ? [] : [{
        resource: rollout,
        field: `${AT_CANARY}.trafficRouting.${router}.${field}${field.endsWith('es') ? `[${i}]` : ''}`,
        message: `No rule of Ingress ${ingress.name} leads to Service ${service}; they lead to ${services.filter(Boolean).join(', ') || 'no Service'}.`,
      }];
    });
    return [
      ...named('nginx', 'stableIngress', stableService, nginx?.stableIngress ? [nginx.stableIngress] : []),
      ...named('nginx', 'stableIngresses', stableService, nginx?.stableIngresses ?? []),
      ...named('alb', 'ingress', alb?.rootService || stableService, alb?.ingress ? [alb.ingress] : []),
      ...named('alb', 'ingresses', alb?.rootService || stableService, alb?.ingresses ?? []),
    ];
  }),
};
