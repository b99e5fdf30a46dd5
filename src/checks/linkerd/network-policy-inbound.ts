import { Severity } from '../../model/finding';
import { admitsPort, meshAnnotation, policedWorkloads } from '../../topology';
import { ICheck } from '../check';

export const networkPolicyInbound: ICheck = {
  rule: {
    name: 'linkerd/network-policy-inbound',
    severity: Severity.WARNING,
    title: 'A NetworkPolicy of meshed pods lets callers reach the proxy',
    why: 'Proxies of callers connect to port 4143 of the proxy. Where only ports of the app are open, meshed callers are cut off.',
    fix: 'Allow port 4143, and let a Server say which ports of the app are open.',
    source: 'https://github.com/linkerd/linkerd2/issues/15246',
  },
  check: topology => policedWorkloads(topology, 'Ingress').flatMap(({ workload, policies }) => {
    const rules = policies.flatMap(({ manifest }) => manifest.spec?.ingress ?? []);
    const port = Number(meshAnnotation(topology, workload, 'config.linkerd.io/inbound-port') ?? 4143);
    if (rules.length === 0 || rules.some(({ ports }) => admitsPort(ports, port, 'linkerd-proxy'))) { return []; }
    return [{ resource: policies[0], field: 'spec.ingress', message: `Nothing opens port ${port}, at which proxies call ${workload.resource}.` }];
  }),
};
