import type { Ingress } from '../../imports/kubernetes';
import { Severity } from '../../model/finding';
import { backendsOf, ingresses, ownedByFlagger, rollsOutPods, routes, serviceOf, Typed } from '../../topology';
import { ICheck } from '../check';

/** What stands for an action that an annotation describes, in an Ingress of AWS's load balancer. */
const ANNOTATED = 'use-annotation';

const pathsOf = ({ manifest }: Typed<Ingress>) => (manifest.spec?.rules ?? []).flatMap(({ http }, i) =>
  (http?.paths ?? []).map(({ backend }, j) => ({ at: `spec.rules[${i}].http.paths[${j}].backend`, backend })));

export const backendPort: ICheck = {
  rule: {
    name: 'flagger/backend-port',
    severity: Severity.ERROR,
    title: 'A route or an Ingress names the port of the Service that Flagger makes',
    why: 'Flagger gives its Services the port of the Canary. At any other the backend is not found, and its requests get 500 or 503.',
    fix: 'Name the port in service.port of the Canary.',
    source: 'https://docs.flagger.app/usage/how-it-works#canary-service',
  },
  check: topology => {
    const made = new Map(ownedByFlagger(topology).filter(({ kind, canary }) => kind === 'Service' && !canary.manifest.spec?.service?.portDiscovery)
      .map(({ canary, name }) => [`${canary.namespace}/${name}`, canary]));
    const canaryOf = (name: string, namespace: string) => topology.has('', 'Service', name, namespace) ? undefined : made.get(`${namespace}/${name}`);
    return [
      ...routes(topology).flatMap(backendsOf).flatMap(({ route, at, group, kind, name, namespace, port }) => {
        const wanted = group === '' && kind === 'Service' ? canaryOf(name, namespace)?.manifest.spec?.service?.port : undefined;
        if (port === undefined || wanted === undefined || port === wanted) { return []; }
        return [{ resource: route, field: `${at}.port`, message: `Flagger makes Service ${name} with port ${wanted}, not ${port}.` }];
      }),
      ...ingresses(topology).flatMap(ingress => pathsOf(ingress).flatMap(({ at, backend }) => {
        const { name = '', port } = backend.service ?? {};
        const canary = canaryOf(name, ingress.namespace);
        if (!canary || !rollsOutPods(canary) || !port || port.name === ANNOTATED) { return []; }
        const { port: number, portName } = serviceOf(canary);
        if (port.name ? port.name === (portName || 'http') : port.number === number) { return []; }
        const message = `Flagger makes Service ${name} with port ${number}, named ${portName || 'http'}, not ${port.name || port.number}.`;
        return [{ resource: ingress, field: `${at}.service.port`, message }];
      })),
    ];
  },
};
