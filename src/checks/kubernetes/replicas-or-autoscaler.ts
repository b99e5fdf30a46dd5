import { Severity } from '../../model/finding';
import { canariesOf, deployments, Resource, scalersOf, statefulSets } from '../../topology';
import { ICheck } from '../check';

export const replicasOrAutoscaler: ICheck = {
  rule: {
    name: 'kubernetes/replicas-or-autoscaler',
    severity: Severity.WARNING,
    title: 'The number of pods of an autoscaled workload is not in its manifest',
    why: 'Each time the manifest is applied, the number in it counts again, until the autoscaler corrects it: pods are lost under load.',
    fix: 'Take spec.replicas out.',
    source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#migrating-deployments-and-statefulsets-to-horizontal-autoscaling',
  },
  check: topology => [...deployments(topology), ...statefulSets(topology)].flatMap((resource: Resource) => {
    const [scaler] = scalersOf(topology, resource);
    const replicas = resource.get('spec.replicas');
    return !scaler || replicas === undefined || canariesOf(topology, resource).length > 0 ? [] : [{
      resource, field: 'spec.replicas', message: `The manifest says ${replicas} pods, and ${scaler.resource} scales them.`,
    }];
  }),
};
