import { renderBackend } from './backend-spec';
import { renderHttpRule } from './render-http-route';
import { SplitRule } from '../../contracts/traffic-split-output';
import { SplitProtocol } from '../../model/split-protocol';

/** Kind and version of the route that divides by a protocol. */
export const SPLIT_ROUTES: { [protocol in SplitProtocol]: { readonly apiVersion: string; readonly kind: string } } = {
  [SplitProtocol.HTTP]: { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute' },
  [SplitProtocol.GRPC]: { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'GRPCRoute' },
  [SplitProtocol.TLS]: { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'TLSRoute' },
  [SplitProtocol.TCP]: { apiVersion: 'gateway.networking.k8s.io/v1alpha2', kind: 'TCPRoute' },
};

/** One rule of the route of a split. What its protocol does not have is left out. */
export function renderSplitRule(protocol: SplitProtocol, { matches, backends }: SplitRule, filters: any[]): any {
  switch (protocol) {
    case SplitProtocol.HTTP:
      return renderHttpRule({ matches, filters, backends });
    case SplitProtocol.GRPC:
      return {
        ...(matches.length && { matches: matches.map(({ headers }) => ({ ...(headers && { headers }) })) }),
        ...(filters.length && { filters }),
        backendRefs: backends.map(renderBackend),
      };
    default:
      return { backendRefs: backends.map(renderBackend) };
  }
}
