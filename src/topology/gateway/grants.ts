import { routeFilters } from './filters';
import { gateways } from '../kinds';
import { once } from '../once';
import { Resource } from '../resource';
import { backendsOf, GATEWAY_API, GrantQuestion, isGranted, isService, parentsOf, placedListeners, routes } from './routes';

/** A reference into another namespace that needs a ReferenceGrant there. */
export interface Crossing extends GrantQuestion {
  readonly resource: Resource;
  /** Where the reference is written. */
  readonly at: string;
}

interface Target { readonly group?: string; readonly kind?: string; readonly name: string; readonly namespace?: string }

/** All of them: backends and mirrors of the routes of Gateways, and certificates. A mesh asks for no grants, nor does who hands on to another route. */
const crossings = once((topology): Crossing[] => [
  ...routes(topology).filter(route => !parentsOf(route).some(isService)).flatMap(route =>
    backendsOf(route).flatMap(backend => crossing(route, backend.at, backend, 'Service'))),
  ...routeFilters(topology).filter(({ route }) => !parentsOf(route).some(isService)).flatMap(({ route, at, filter }) =>
    filter.requestMirror ? crossing(route, `${at}.requestMirror.backendRef`, filter.requestMirror.backendRef, 'Service') : []),
  ...placedListeners(topology).flatMap(({ owner, at, listener: { tls } }) => (tls?.certificateRefs ?? []).flatMap((reference, i) =>
    crossing(owner, `${at}.tls.certificateRefs[${i}]`, reference, 'Secret'))),
  ...gateways(topology).flatMap(gateway => (gateway.manifest.spec.tls?.frontend?.default.validation?.caCertificateRefs ?? [])
    .flatMap((reference, i) => crossing(gateway, `spec.tls.frontend.default.validation.caCertificateRefs[${i}]`, reference, 'ConfigMap'))),
]);

function crossing(resource: Resource, at: string, { group = '', kind, name, namespace }: Target, defaultKind: string): Crossing[] {
  const delegated = group === GATEWAY_API && kind === 'HTTPRoute';
  if (!namespace || namespace === resource.namespace || !resource.namespace || delegated) { return []; }
  const to = { toGroup: group === 'core' ? '' : group, toKind: kind ?? defaultKind, toName: name, toNamespace: namespace };
  return [{ resource, at, fromKind: resource.kind, fromNamespace: resource.namespace, ...to }];
}

/** References into other namespaces that no ReferenceGrant among the manifests permits. */
export const ungranted = once((topology): Crossing[] => crossings(topology).filter(question => !isGranted(topology, question)));

/** What a ReferenceGrant would have to say. */
export function grantFor({ fromKind, fromNamespace, toGroup, toKind, toName, toNamespace }: Crossing): string {
  const to = `${toKind}${toGroup ? ` (${toGroup})` : ''} ${toName}`;
  return `Add a ReferenceGrant in namespace ${toNamespace} from ${fromKind} (${GATEWAY_API}) in ${fromNamespace} to ${to}.`;
}
