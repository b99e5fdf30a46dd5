import type { AuthorizationPolicy } from '../../imports/linkerd';
import { Severity } from '../../model/finding';
import { hasServerAuthorization, policiesOf, probesOfServer, routesFor, servers, Typed } from '../../topology';
import { ICheck } from '../check';

const admitsAnyone = ({ manifest }: Typed<AuthorizationPolicy>) => manifest.spec.requiredAuthenticationRefs.every(({ kind }) => kind === 'NetworkAuthentication');

export const probeAuthorized: ICheck = {
  rule: {
    name: 'linkerd/probe-authorized',
    severity: Severity.WARNING,
    title: 'A policy lets the kubelet probe the pods of a Server with routes',
    why: 'The kubelet has no proxy. Where only callers with an identity are let in, its probes get 403, and the pods never become ready.',
    fix: 'Add an AuthorizationPolicy for the route of the probe, with a NetworkAuthentication for the addresses of the nodes.',
    source: 'https://github.com/linkerd/linkerd2/issues/11590',
  },
  check: topology => servers(topology)
    .filter(server => ['deny', undefined].includes(server.manifest.spec.accessPolicy) && !hasServerAuthorization(topology, server))
    .flatMap(server => probesOfServer(topology, server).flatMap(({ workload, at, path }) => {
      const found = routesFor(topology, server, path);
      const policies = [server, ...found].flatMap(({ kind, name }) => policiesOf(topology, server.namespace, kind, name));
      const all = [...policies, ...policiesOf(topology, server.namespace, 'Namespace', server.namespace)];
      if (found.length === 0 || all.some(admitsAnyone)) { return []; }
      return [{ resource: workload.resource, field: at, message: `No policy lets callers without a proxy GET ${path} of Server ${server.name}.` }];
    })),
};
