import { Severity } from '../../model/finding';
import { probesOfServer, routesFor, routesOfServer, servers } from '../../topology';
import { ICheck } from '../check';

export const probeRoute: ICheck = {
  rule: {
    name: 'linkerd/probe-route',
    severity: Severity.ERROR,
    title: 'A Server with routes has one for each probe of its pods',
    why: 'As long as a Server has no routes, Linkerd lets the kubelet probe. With the first route this ends: probes get 404, and the pods never'
      + ' become ready.',
    fix: 'Add a route for the path of the probe, and an AuthorizationPolicy that lets the kubelet in.',
    source: 'https://github.com/linkerd/linkerd2/issues/11590',
  },
  check: topology => servers(topology).flatMap(server => probesOfServer(topology, server)
    .filter(({ path }) => routesOfServer(topology, server).length > 0 && routesFor(topology, server, path).length === 0)
    .map(({ workload, at, path }) => ({ resource: workload.resource, field: at, message: `Server ${server.name} has routes, but none for GET ${path}.` }))),
};
