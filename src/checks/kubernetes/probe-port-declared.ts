import type { Container } from '../../imports/kubernetes';
import { Severity } from '../../model/finding';
import { containerPorts, placedContainers } from '../../topology';
import { ICheck } from '../check';

const PROBES = ['readinessProbe', 'livenessProbe', 'startupProbe'] as const;
const HANDLERS = ['httpGet', 'tcpSocket', 'grpc'] as const;

export const probePortDeclared: ICheck = {
  rule: {
    name: 'kubernetes/probe-port-declared',
    severity: Severity.WARNING,
    title: 'A probe asks a port that the pods declare, if another one does',
    why: 'Nothing listens there, as far as the manifests tell: the pods never get ready, or are restarted again and again.',
    fix: 'Correct the number, or add the port to the container.',
    source: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  },
  check: topology => placedContainers(topology).flatMap(({ workload, container, at }) => {
    const declared = containerPorts(workload);
    const isDeclared = (port: number | string) => typeof port === 'string' || declared.some(({ containerPort }) => containerPort === port);
    const asked = portsAsked(container);
    // Many programs answer probes at a port of their own, which nobody declares.
    if (!container.ports?.length || !asked.some(({ port }) => isDeclared(port))) { return []; }
    const wrong = asked.filter(({ port }) => !isDeclared(port));
    if (wrong.length === 0) { return []; }
    const has = declared.map(({ name, containerPort }) => name ? `${name} (${containerPort})` : `${containerPort}`).join(', ');
    return wrong.map(({ field, port }) => ({
      resource: workload.resource,
      field: `${at}.${field}`,
      message: `The probe asks port ${port}, which no container declares; the pods have ${has}.`,
    }));
  }),
};

function portsAsked(container: Container): { field: string; port: number | string }[] {
  return PROBES.flatMap(probe => HANDLERS.flatMap(handler => {
    const port = container[probe]?.[handler]?.port;
    return port === undefined ? [] : [{ field: `${probe}.${handler}.port`, port }];
  }));
}
