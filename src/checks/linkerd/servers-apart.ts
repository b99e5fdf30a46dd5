import { Severity } from '../../model/finding';
import { portOfServer, serversOf, workloads } from '../../topology';
import { ICheck } from '../check';

export const serversApart: ICheck = {
  rule: {
    name: 'linkerd/servers-apart',
    severity: Severity.ERROR,
    title: 'A port of a pod has one Server',
    why: 'Of several Servers for a port of a pod the oldest counts. The others are passed over, and only a log says so.',
    fix: 'Let their selectors pick different pods, or delete one.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/k8s/index/src/inbound/index.rs',
  },
  check: topology => workloads(topology).flatMap(workload => {
    const found = serversOf(topology, workload).map(server => ({ server, port: portOfServer(server, workload) }));
    return found.flatMap(({ server, port }, i) => {
      const other = port === undefined ? undefined : found.slice(0, i).find(before => before.port === port);
      return other ? [{ resource: server, field: 'spec', message: `Server ${other.server.name} is for port ${port} of ${workload.resource} too.` }] : [];
    });
  }),
};
