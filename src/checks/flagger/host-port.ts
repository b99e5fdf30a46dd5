import { Severity } from '../../model/finding';
import { flaggerWorkloads } from '../../topology';
import { ICheck } from '../check';

export const hostPort: ICheck = {
  rule: {
    name: 'flagger/host-port',
    severity: Severity.WARNING,
    title: 'Pods of a DaemonSet that Flagger rolls out need no port of their node',
    why: 'Stable and canary each run a pod on every node. The pods of stable hold the port, so those of the canary are not scheduled,'
      + ' and Flagger gives the version up at its deadline.',
    fix: 'Take hostPort and hostNetwork out.',
    source: 'https://kubernetes.io/docs/concepts/configuration/overview/',
  },
  check: topology => flaggerWorkloads(topology).filter(({ workload }) => workload.resource.kind === 'DaemonSet')
    .flatMap(({ workload: { resource, at, template } }) => (template.spec?.containers ?? []).flatMap(({ ports = [] }, i) => ports
      .map((port, j) => ({ needed: port.hostPort || (template.spec?.hostNetwork ? port.containerPort : 0), j }))
      .filter(({ needed }) => needed > 0)
      .map(({ needed, j }) => ({
        resource,
        field: `${at}.spec.containers[${i}].ports[${j}]`,
        message: `Stable and canary both need port ${needed} of each node.`,
      })))),
};
