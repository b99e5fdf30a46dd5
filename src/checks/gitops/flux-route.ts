import { Severity } from '../../model/finding';
import { steeredRoutes } from '../../topology';
import { ICheck } from '../check';

const LEFT_ALONE = ['IfNotPresent', 'Ignore'];

export const fluxRoute: ICheck = {
  rule: {
    name: 'gitops/flux-route',
    severity: Severity.WARNING,
    title: 'Flux leaves a route alone whose weights Argo Rollouts writes',
    why: 'Flux applies all that is in Git every few minutes, by force. Each time it puts the old weights back, until the next step or the'
      + ' next resync after up to 15 minutes.',
    fix: 'Annotate the route with kustomize.toolkit.fluxcd.io/ssa: IfNotPresent; changes in Git are then no longer applied to it.',
    source: 'https://fluxcd.io/flux/components/kustomize/kustomizations/#controlling-the-apply-behavior-of-resources',
  },
  check: topology => {
    const namespaces = new Set(topology.ofKind('kustomize.toolkit.fluxcd.io', 'Kustomization')
      .map(({ manifest }) => (manifest as any)?.spec?.targetNamespace));
    return steeredRoutes(topology).filter(({ route }) => (namespaces.has(route.namespace) || route.labels['kustomize.toolkit.fluxcd.io/name'])
      && !LEFT_ALONE.includes(route.annotations['kustomize.toolkit.fluxcd.io/ssa'] ?? '')
      && route.annotations['kustomize.toolkit.fluxcd.io/reconcile'] !== 'disabled').map(({ rollout, route }) => ({
      resource: route, field: 'spec.rules', message: `Flux applies this route again and again, while ${rollout} writes weights into it.`,
    }));
  },
};
