import { GeneratedObject } from '../../../contracts/delivery-engine';
import { RenderedObject } from '../../../contracts/rendered-object';
import { RoutingCapabilities } from '../../../contracts/routing-capabilities';

/** The engine itself says what a router cannot do. */
export const ROUTING: RoutingCapabilities = { reportsObservedGeneration: false };

/** An object by which requests are divided, made by the controller. */
export function divider(apiVersion: string, kind: string, name: string, by: string): GeneratedObject {
  return { apiVersion, kind, name, purpose: `where ${by} divides requests between stable and canary` };
}

/** An object by which requests are divided, to be written. All requests go to stable until the controller says otherwise. */
export function written(apiVersion: string, kind: string, name: string, by: string, spec: any): RenderedObject {
  const { purpose } = divider(apiVersion, kind, name, by);
  return { id: kind, purpose, manifest: { apiVersion, kind, metadata: { name }, spec } };
}
