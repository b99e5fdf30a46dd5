import { Severity } from '../../model/finding';
import { containerPorts, flaggerWorkloads } from '../../topology';
import { ICheck } from '../check';

export const targetPortName: ICheck = {
  rule: {
    name: 'flagger/target-port-name',
    severity: Severity.ERROR,
    title: 'A target port that is named is the name of a container port',
    why: 'The Services that Flagger makes have no endpoints for the port, so nobody reaches stable or canary.',
    fix: 'Name a container port of the target, or write the number.',
    source: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
  },
  check: topology => flaggerWorkloads(topology).flatMap(({ canary, workload }) => {
    const targetPort = canary.manifest.spec!.service?.targetPort;
    const ports = containerPorts(workload);
    if (typeof targetPort !== 'string' || targetPort === '0' || ports.some(({ name }) => name === targetPort)) { return []; }
    const has = ports.map(({ name, containerPort }) => name ? `${name} (${containerPort})` : `${containerPort}`).join(', ') || 'none';
    return [{ resource: canary, field: 'spec.service.targetPort', message: `No container has a port '${targetPort}'; the pods have ${has}.` }];
  }),
};
