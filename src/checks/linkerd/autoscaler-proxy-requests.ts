import { Severity } from '../../model/finding';
import { injectedWorkloads, meshAnnotation, scalersOf, Topology, Workload } from '../../topology';
import { ICheck } from '../check';

const meant = (topology: Topology, workload: Workload, kind: string) =>
  ['request', 'limit'].some(end => meshAnnotation(topology, workload, `config.linkerd.io/proxy-${kind}-${end}`));

export const autoscalerProxyRequests: ICheck = {
  rule: {
    name: 'linkerd/autoscaler-proxy-requests',
    severity: Severity.WARNING,
    title: 'The proxy requests what its pods are scaled by',
    why: 'An autoscaler by the use of CPU or memory needs a request of each container. Without that of the proxy it says that it is missing, and'
      + ' scales nothing.',
    fix: 'Add config.linkerd.io/proxy-cpu-request and proxy-memory-request to the pods, or scale by a ContainerResource.',
    source: 'https://github.com/linkerd/linkerd2/issues/2596',
  },
  check: topology => injectedWorkloads(topology).flatMap(workload =>
    scalersOf(topology, workload.resource).flatMap(({ resource }) => ((resource.get('spec.metrics') ?? []) as any[]).flatMap((metric, i) => {
      const kind = resource.kind === 'HorizontalPodAutoscaler' && metric.resource?.target?.averageUtilization !== undefined ? metric.resource.name : undefined;
      if (!['cpu', 'memory'].includes(kind) || meant(topology, workload, kind)) { return []; }
      return [{ resource, field: `spec.metrics[${i}].resource`, message: `The pods of ${workload.resource} have a proxy that requests no ${kind}.` }];
    }))),
};
