import { IConstruct } from 'constructs';
import { Checks } from '../../findings/checks';

/** The release of Gateway API 1 from which each kind is in the standard channel, as v1. */
const STANDARD_SINCE = { TLSRoute: 5, TCPRoute: 6, UDPRoute: 6 };

/** Kind and version of a route, as the CRDs serve it that the app is said to be for. */
export function routeKind(scope: IConstruct, kind: keyof typeof STANDARD_SINCE): { readonly apiVersion: string; readonly kind: string } {
  const [major, minor] = Checks.of(scope)._versions.gatewayApi.replace(/^v/, '').split('.').map(Number);
  const standard = major > 1 || minor >= STANDARD_SINCE[kind];
  return { apiVersion: `gateway.networking.k8s.io/${standard ? 'v1' : 'v1alpha2'}`, kind };
}
