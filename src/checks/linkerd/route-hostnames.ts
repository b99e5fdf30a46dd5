import { Severity } from '../../model/finding';
import { meshRoutes } from '../../topology';
import { ICheck } from '../check';

/** Whether a hostname is one by which a Service is called in the cluster. */
function isNameOf(host: string, name: string, namespace: string): boolean {
  const own = `${name}.${namespace}.svc.`;
  return host === name || own.startsWith(`${host}.`) || host.startsWith(own) || host.startsWith('*.') && `${own}cluster.local`.endsWith(host.slice(1));
}

export const routeHostnames: ICheck = {
  rule: {
    name: 'linkerd/route-hostnames',
    severity: Severity.ERROR,
    title: 'A route of a Service has no hostnames but those of the Service',
    why: 'Callers in the mesh call the Service by its name in the cluster. Linkerd compares that with the hostnames; if none fits, the route is for'
      + ' none of them, and they get 404.',
    fix: 'Take the hostnames out; they belong to the route of the Gateway.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/k8s/index/src/outbound/index/http.rs',
  },
  check: topology => meshRoutes(topology).flatMap(({ route, parents }) => parents.slice(0, 1).flatMap(({ name, namespace }) => {
    const hosts = route.manifest.spec.hostnames ?? [];
    if (hosts.length === 0 || hosts.some(host => isNameOf(host, name, namespace))) { return []; }
    return [{ resource: route, field: 'spec.hostnames', message: `Nobody in the mesh calls Service ${name} by ${hosts.join(', ')}.` }];
  })),
};
