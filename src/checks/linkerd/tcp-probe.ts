import { Severity } from '../../model/finding';
import { hasPort, injectedWorkloads, meshAnnotation, numberOf, probesOf } from '../../topology';
import { ICheck } from '../check';

export const tcpProbe: ICheck = {
  rule: {
    name: 'linkerd/tcp-probe',
    severity: Severity.WARNING,
    title: 'The readiness probe of a meshed pod asks the app',
    why: 'The proxy takes every connection of the kubelet: a tcpSocket probe always passes, so requests reach pods whose app is not up yet, or down.',
    fix: 'Probe by httpGet, grpc or exec, or name the port in config.linkerd.io/skip-inbound-ports.',
    source: 'https://github.com/linkerd/linkerd2/issues/7777',
  },
  check: topology => injectedWorkloads(topology).flatMap(workload => {
    const skipped = meshAnnotation(topology, workload, 'config.linkerd.io/skip-inbound-ports');
    return probesOf(workload).flatMap(({ at, probe, container }) => {
      const port = at.endsWith('.readinessProbe') && probe.tcpSocket && numberOf(container, probe.tcpSocket.port);
      if (!port || hasPort(skipped, port)) { return []; }
      return [{ resource: workload.resource, field: `${at}.tcpSocket`, message: `On port ${port} the proxy answers, not the app.` }];
    });
  }),
};
