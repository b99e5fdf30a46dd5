import { TraefikLayer4Backend } from './layer4-backend';
import { StickyCookie } from './sticky-cookie';
import { BackendReference } from '../../contracts/backend-reference';
import { refuse } from '../../private/errors';

/** Group and version of Traefik's own kinds. */
export const TRAEFIK_VERSION = 'traefik.io/v1alpha1';

/** Whether Traefik sends requests to something. */
export function isTraefikBackend({ group, kind }: BackendReference): boolean {
  return (group === '' || group === 'core') && kind === 'Service' || group === 'traefik.io' && kind === 'TraefikService';
}

/** Whether something is in another namespace, where Traefik does not look by default. */
export function isElsewhere({ namespace }: BackendReference, own?: string): boolean {
  return namespace !== undefined && own !== undefined && namespace !== own;
}

/** A backend that is certain to be one of Traefik's. */
export function checkedTraefikBackend(backend: BackendReference, own?: string): BackendReference {
  if (!isTraefikBackend(backend)) { refuse('traefik/backend-kind', backend.kind, 'a Service or a TraefikService'); }
  if (backend.kind === 'Service' && backend.port === undefined) { refuse('value/port', backend.port, 'a port of the Service'); }
  if (isElsewhere(backend, own)) { refuse('traefik/backend-namespace', backend.namespace, `the namespace of the object itself, ${own}`); }
  return backend;
}

/** A backend as Traefik's own objects have it. The namespace is always their own. */
export function renderTraefikBackend({ kind, name, port }: BackendReference): any {
  return { kind, name, ...(port !== undefined && { port }) };
}

/** Sessions that stay, as Traefik's own objects have them. */
export function renderSticky(cookie?: StickyCookie): any {
  return { ...(cookie && { sticky: { cookie } }) };
}

/** A backend of connections or packets. */
export function renderLayer4Backend({ backend, weight }: TraefikLayer4Backend, own?: string): any {
  const { kind, name, port } = checkedTraefikBackend(backend.backendReference, own);
  if (kind !== 'Service') { refuse('traefik/backend-kind', kind, 'a Service'); }
  return { name, port, ...(weight && { weight: weight.value }) };
}

/** Names of entryPoints, of which there must be some. */
export function checkedEntryPoints(names: string[]): string[] {
  if (names.length === 0) { refuse('traefik/entry-point', names, 'at least one entryPoint: otherwise all of them are meant'); }
  return names;
}
