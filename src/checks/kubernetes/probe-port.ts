import { Severity } from '../../model/finding';
import { placedContainers } from '../../topology';
import { ICheck } from '../check';

const PROBES = ['readinessProbe', 'livenessProbe', 'startupProbe'] as const;
const HANDLERS = ['httpGet', 'tcpSocket'] as const;

export const probePort: ICheck = {
  rule: {
    name: 'kubernetes/probe-port',
    severity: Severity.ERROR,
    title: 'A probe that names a port names one of its container',
    why: 'The kubelet cannot run the probe, so it fails for ever: the pods never get ready, or are restarted again and again.',
    fix: 'Name a port of the container, or write its number.',
    source: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  },
  check: topology => placedContainers(topology).flatMap(({ workload, container, at }) => PROBES.flatMap(probe => HANDLERS.flatMap(handler => {
    const port = container[probe]?.[handler]?.port;
    if (typeof port !== 'string' || container.ports?.some(({ name }) => name === port)) { return []; }
    const names = (container.ports ?? []).flatMap(({ name, containerPort }) => name ? [`${name} (${containerPort})`] : [`${containerPort}`]);
    return [{
      resource: workload.resource,
      field: `${at}.${probe}.${handler}.port`,
      message: `Container ${container.name} has no port '${port}'; it has ${names.join(', ') || 'none'}.`,
    }];
  }))),
};
