import { Severity } from '../../model/finding';
import { containerPorts, flaggerWorkloads, servicePortOf } from '../../topology';
import { ICheck } from '../check';

export const tcpPort: ICheck = {
  rule: {
    name: 'flagger/tcp-port',
    severity: Severity.ERROR,
    title: 'The Services that Flagger makes lead to a TCP port',
    why: 'Flagger makes TCP ports only. A UDP or SCTP port of the pods is not reached by them.',
    fix: 'Let the target port be a TCP port.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/router/kubernetes_default.go',
  },
  check: topology => flaggerWorkloads(topology).flatMap(({ canary, workload }) => {
    const targetPort = servicePortOf(canary);
    const meant = containerPorts(workload).filter(({ name, containerPort }) => name === targetPort || containerPort === targetPort);
    if (meant.length === 0 || meant.some(({ protocol = 'TCP' }) => protocol === 'TCP')) { return []; }
    return [{ resource: canary, field: 'spec.service', message: `Port ${targetPort} of the pods is ${meant[0].protocol}.` }];
  }),
};
