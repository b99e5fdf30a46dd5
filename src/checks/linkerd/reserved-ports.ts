import { Severity } from '../../model/finding';
import { containersBesideProxy, injectedWorkloads, meshAnnotation, PROXY_PORTS } from '../../topology';
import { ICheck } from '../check';

export const reservedPorts: ICheck = {
  rule: {
    name: 'linkerd/reserved-ports',
    severity: Severity.ERROR,
    title: 'No container of a meshed pod uses a port that its proxy listens on',
    why: 'Two programs of one pod cannot listen on one port: the app, or the proxy, does not start.',
    fix: 'Give the app another port, or move the proxy by the annotation that is named.',
    source: 'https://linkerd.io/2/reference/proxy-configuration/',
  },
  check: topology => injectedWorkloads(topology).flatMap(workload => {
    const taken = PROXY_PORTS.map(({ port, annotation }) => ({ annotation, port: Number(meshAnnotation(topology, workload, annotation) ?? port) }));
    return containersBesideProxy(workload).flatMap(({ at, container }) => (container.ports ?? []).flatMap(({ containerPort }, i) =>
      taken.filter(({ port }) => port === containerPort).map(({ port, annotation }) => ({
        resource: workload.resource,
        field: `${at}.ports[${i}].containerPort`,
        message: `Port ${port} is the proxy's, unless '${annotation}' says another.`,
      }))));
  }),
};
