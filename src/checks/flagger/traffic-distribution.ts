import { Severity } from '../../model/finding';
import { canaries } from '../../topology';
import { ICheck } from '../check';

export const trafficDistribution: ICheck = {
  rule: {
    name: 'flagger/traffic-distribution',
    severity: Severity.ERROR,
    title: 'The Services of a Canary have a traffic distribution that the cluster knows',
    why: 'Before Kubernetes 1.34 the API server refuses Services with this value. Flagger cannot make them, and the Canary stays in'
      + ' Initializing.',
    fix: 'Use PreferClose, or leave it out.',
    source: 'https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-distribution',
    affects: { kubernetes: '<1.34.0' },
  },
  check: topology => canaries(topology).flatMap(canary => {
    const value = canary.manifest.spec!.service?.trafficDistribution;
    if (!value || value === 'PreferClose') { return []; }
    return [{ resource: canary, field: 'spec.service.trafficDistribution', message: `Kubernetes ${topology.versions.kubernetes} does not know ${value}.` }];
  }),
};
