import { Severity } from '../../model/finding';
import { containerPorts, placedContainers } from '../../topology';
import { ICheck } from '../check';

const PROBES = ['readinessProbe', 'livenessProbe', 'startupProbe'] as const;

export const probePortDeclared: ICheck = {
  rule: {
    name: 'kubernetes/probe-port-declared',
    severity: Severity.WARNING,
    title: 'A probe asks a port that the pods declare',
    why: 'Nothing listens there, as far as the manifests tell: the pods never get ready, or are restarted again and again.',
    fix: 'Correct the number, or add the port to the container.',
    source: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  },
  check: topology => placedContainers(topology).flatMap(({ workload, container, at }) => PROBES.flatMap(probe => {
    const handler = (['httpGet', 'tcpSocket', 'grpc'] as const).find(action => container[probe]?.[action]);
    const port = handler && container[probe]?.[handler]?.port;
    const declared = containerPorts(workload);
    if (typeof port !== 'number' || !container.ports?.length || declared.some(({ containerPort }) => containerPort === port)) { return []; }
    const has = declared.map(({ name, containerPort }) => name ? `${name} (${containerPort})` : `${containerPort}`).join(', ');
    return [{
      resource: workload.resource,
      field: `${at}.${probe}.${handler}.port`,
      message: `The probe asks port ${port}, which no container declares; the pods have ${has}.`,
    }];
  })),
};
