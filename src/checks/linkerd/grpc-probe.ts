import { Severity } from '../../model/finding';
import { injectedWorkloads, meshAnnotation, portOfServer, probesOf, serversOf, STRICT_POLICIES } from '../../topology';
import { ICheck } from '../check';

export const grpcProbe: ICheck = {
  rule: {
    name: 'linkerd/grpc-probe',
    severity: Severity.WARNING,
    title: 'Pods that let in callers with an identity only have no gRPC probe on a port without a policy',
    why: 'Linkerd lets the kubelet ask by HTTP, but not by gRPC: the probe gets 403.',
    fix: 'Add a Server for the port, and an AuthorizationPolicy with a NetworkAuthentication.',
    source: 'https://github.com/linkerd/linkerd2/issues/10877',
  },
  check: topology => injectedWorkloads(topology).flatMap(workload => {
    const policy = meshAnnotation(topology, workload, 'config.linkerd.io/default-inbound-policy') ?? '';
    if (!STRICT_POLICIES.includes(policy)) { return []; }
    return probesOf(workload).flatMap(({ at, probe }) => {
      const port = probe.grpc?.port;
      if (port === undefined || serversOf(topology, workload).some(server => portOfServer(server, workload) === port)) { return []; }
      return [{ resource: workload.resource, field: `${at}.grpc`, message: `The policy is ${policy}, and the kubelet has no identity.` }];
    });
  }),
};
