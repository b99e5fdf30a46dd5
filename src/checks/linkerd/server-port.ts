import { Severity } from '../../model/finding';
import { containerPorts, portOfServer, servers, workloadsOfServer } from '../../topology';
import { ICheck } from '../check';

const OF_PROXY = ['linkerd-admin', 'linkerd-proxy'];

export const serverPort: ICheck = {
  rule: {
    name: 'linkerd/server-port',
    severity: Severity.ERROR,
    title: 'A Server names a port that its pods have',
    why: 'A Server finds its port by name among the containers of its pods. Where there is none it is for nothing, and the default policy stays.',
    fix: 'Name a port of the containers.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/k8s/index/src/inbound/index.rs',
  },
  check: topology => servers(topology).flatMap(resource => {
    const pods = workloadsOfServer(topology, resource);
    const { port } = resource.manifest.spec;
    if (pods.length === 0 || OF_PROXY.includes(String(port)) || pods.some(workload => portOfServer(resource, workload) !== undefined)) { return []; }
    const known = pods.flatMap(containerPorts).map(({ name, containerPort }) => name ?? containerPort);
    return [{ resource, field: 'spec.port', message: `The pods have no port '${port}'; they have ${known.join(', ') || 'none'}.` }];
  }),
};
