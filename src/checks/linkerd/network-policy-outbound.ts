import { Severity } from '../../model/finding';
import { admitsPort, policedWorkloads } from '../../topology';
import { ICheck } from '../check';

export const networkPolicyOutbound: ICheck = {
  rule: {
    name: 'linkerd/network-policy-outbound',
    severity: Severity.WARNING,
    title: 'A NetworkPolicy of meshed pods lets the proxy reach the control plane',
    why: 'The proxy asks Linkerd for its identity (8080), for addresses (8086) and for policies (8090). Without an answer the pod does not become'
      + ' ready.',
    fix: 'Allow these ports to the namespace linkerd, and DNS.',
    source: 'https://linkerd.io/2/features/server-policy/',
  },
  check: topology => policedWorkloads(topology, 'Egress').flatMap(({ workload, policies }) => {
    const rules = policies.flatMap(({ manifest }) => manifest.spec?.egress ?? []);
    const closed = [8080, 8086, 8090].filter(port => !rules.some(({ ports }) => admitsPort(ports, port)));
    if (rules.length === 0 || closed.length === 0) { return []; }
    return [{ resource: policies[0], field: 'spec.egress', message: `The proxy of ${workload.resource} cannot call ${closed.join(', ')} of Linkerd.` }];
  }),
};
