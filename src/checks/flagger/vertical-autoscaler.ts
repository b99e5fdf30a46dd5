import { Severity } from '../../model/finding';
import { canariesOf } from '../../topology';
import { ICheck } from '../check';

export const verticalAutoscaler: ICheck = {
  rule: {
    name: 'flagger/vertical-autoscaler',
    severity: Severity.WARNING,
    title: 'A VerticalPodAutoscaler of a target scales stable too',
    why: 'It watches the pods of the target, which rest between rollouts. Those of stable belong to another Deployment, and keep what'
      + ' they request.',
    fix: 'Write a VerticalPodAutoscaler for the Deployment whose name ends in -primary too.',
    source: 'https://docs.flagger.app/usage/how-it-works',
  },
  check: topology => {
    const all = topology.ofKind('autoscaling.k8s.io', 'VerticalPodAutoscaler');
    const scaled = new Set(all.map(scaler => `${scaler.namespace}/${scaler.get('spec.targetRef.name')}`));
    return all.flatMap(scaler => {
      const { kind, name } = scaler.get('spec.targetRef') ?? {};
      const target = topology.find('apps', kind, name, scaler.namespace);
      if (!target || canariesOf(topology, target).length === 0 || scaled.has(`${scaler.namespace}/${name}-primary`)) { return []; }
      return [{ resource: scaler, field: 'spec.targetRef.name', message: `Stable runs in ${kind} ${name}-primary, which no VerticalPodAutoscaler scales.` }];
    });
  },
};
