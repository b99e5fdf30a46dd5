import { BackendReference } from '../../contracts/backend-reference';

/** One backend of a route, as plain data. */
export interface BackendSpec {
  /** @default '' */
  readonly group?: string;
  /** @default 'Service' */
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
  /** @default 1 */
  readonly weight?: number;
  readonly filters?: any[];
}

/** A backend of a route, with what a gateway would fill in by default, so that nothing drifts after it was applied. */
export function renderBackend(backend: BackendSpec): any {
  return { group: '', kind: 'Service', ...backend, weight: backend.weight ?? 1 };
}

/** Points at a backend from a namespace, which needs no mention there. */
export function renderReference({ group, kind, name, namespace, port }: BackendReference, own?: string): BackendReference {
  return { group, kind, name, ...(namespace && namespace !== own && { namespace }), ...(port !== undefined && { port }) };
}
