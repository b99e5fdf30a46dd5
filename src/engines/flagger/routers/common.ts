import { GeneratedObject } from '../../../contracts/delivery-engine';
import { RoutingCapabilities } from '../../../contracts/routing-capabilities';

/** What routers do that have weights and copy nothing. */
export const NO_COPIES: RoutingCapabilities = {
  supportedFeatures: ['HTTPRoute'],
  limits: { HTTPRouteRequestMirror: { consequence: 'Flagger passes over it, and the canary gets no request at all' } },
  reportsObservedGeneration: false,
};

/** An object by which Flagger divides requests. */
export function divider(apiVersion: string, kind: string, name: string, by: string): GeneratedObject {
  return { apiVersion, kind, name, purpose: `where ${by} divides requests between stable and canary` };
}
