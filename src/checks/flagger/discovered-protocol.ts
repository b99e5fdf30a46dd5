import { Severity } from '../../model/finding';
import { discoveredPorts, flaggerWorkloads } from '../../topology';
import { ICheck } from '../check';

export const discoveredProtocol: ICheck = {
  rule: {
    name: 'flagger/discovered-protocol',
    severity: Severity.WARNING,
    title: 'Ports that Flagger discovers are TCP ports',
    why: 'Flagger makes a TCP port of its Services of each container port. A UDP or SCTP port is not reached by it.',
    fix: 'Write a Service for that port, which selects by a label that Flagger does not change.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/router/kubernetes_default.go',
  },
  check: topology => flaggerWorkloads(topology).flatMap(({ canary, workload }) => discoveredPorts(canary, workload)
    .filter(({ protocol = 'TCP' }) => protocol !== 'TCP')
    .map(({ at, protocol, number }) => ({
      resource: workload.resource,
      field: at,
      message: `Flagger makes a TCP port of ${protocol} port ${number}.`,
    }))),
};
