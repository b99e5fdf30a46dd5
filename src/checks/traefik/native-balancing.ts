import { Severity } from '../../model/finding';
import {
  apexOf, backendsOf, canaries, FlaggerCanary, isService, parentsOf, Resource, routes, Topology, traefikHas, traefikRoutes, usesGatewayApi,
} from '../../topology';
import { ICheck } from '../check';

const ANNOTATION = 'traefik.io/service.nativelb';

export const nativeBalancing: ICheck = {
  rule: {
    name: 'traefik/native-balancing',
    severity: Severity.WARNING,
    title: 'Traefik calls a Service that a mesh divides, not its pods',
    why: 'Traefik calls the pods behind a Service by itself. Then no proxy asks the route on the Service, and requests from outside go past its weights.',
    fix: 'Add the annotation traefik.io/service.nativelb: "true" to the Service.',
    source: 'https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/gateway-api/',
  },
  check: topology => {
    if (traefikHas(topology, 'providers.kubernetesgateway.nativelbbydefault')) { return []; }
    const called = new Set(traefikRoutes(topology).flatMap(backendsOf).filter(isService).map(({ name, namespace }) => `${namespace}/${name}`));
    return divided(topology).filter(({ service, annotations }) => called.has(service) && annotations[ANNOTATION] === undefined)
      .map(({ service, resource, field }) => ({ resource, field, message: `Traefik calls the pods of Service ${service} past the route on it.` }));
  },
};

interface Divided { readonly service: string; readonly resource: Resource; readonly field: string; readonly annotations: { [key: string]: string } }

/** The Services on which a route divides requests, with where their annotations are. */
function divided(topology: Topology): Divided[] {
  const named = routes(topology).filter(route => backendsOf(route).length > 1).flatMap(parentsOf).filter(isService);
  const services = new Set(named.flatMap(({ name, namespace }) => topology.find('', 'Service', name, namespace) ?? []));
  return [
    ...[...services].map(resource => ({ service: `${resource.namespace}/${resource.name}`, resource, field: 'metadata.annotations', annotations: resource.annotations })),
    ...canaries(topology).filter(isOnService).map(resource => ({
      service: `${resource.namespace}/${apexOf(resource)}`, resource, field: 'spec.service.apex.annotations', annotations: resource.get('spec.service.apex.annotations') ?? {},
    })),
  ];
}

function isOnService(canary: FlaggerCanary): boolean {
  return usesGatewayApi(canary) && (canary.manifest.spec?.service?.gatewayRefs ?? []).some(({ kind }) => kind === 'Service');
}
