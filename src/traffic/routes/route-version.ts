import { IConstruct } from 'constructs';
import { Checks } from '../../findings/checks';
import { Finding, Findings } from '../../model/finding';

/** The release of Gateway API 1 from which each kind is in the standard channel, as v1. */
const STANDARD_SINCE = { TLSRoute: 5, TCPRoute: 6, UDPRoute: 6 };

export type ConnectionKind = keyof typeof STANDARD_SINCE;

/** Kind and version of a route, as the CRDs serve it that the app is said to be for. */
export function routeKind(scope: IConstruct, kind: ConnectionKind): { readonly apiVersion: string; readonly kind: string } {
  return { apiVersion: `gateway.networking.k8s.io/${isStandard(scope, kind) ? 'v1' : 'v1alpha2'}`, kind };
}

/** Whether the CRDs that the app is said to be for serve a kind of route at all. */
export function checkChannel(scope: IConstruct, kind: ConnectionKind): Finding[] {
  const { gatewayApi, gatewayApiChannel } = Checks.of(scope)._versions;
  if (gatewayApiChannel === 'experimental' || isStandard(scope, kind)) { return []; }
  return [Findings.warning('route/channel', `${kind} is in the experimental channel of Gateway API ${gatewayApi} only: the API server of a cluster`
    + ' with the standard channel does not know it.',
  `Say what is installed, before the route is made: Checks.of(app).assume({ versions: { gatewayApiChannel: 'experimental' } }), or gatewayApi: '1.${
    STANDARD_SINCE[kind]}.0' or later.`)];
}

function isStandard(scope: IConstruct, kind: ConnectionKind): boolean {
  const [major, minor] = Checks.of(scope)._versions.gatewayApi.replace(/^v/, '').split('.').map(Number);
  return major > 1 || minor >= STANDARD_SINCE[kind];
}
