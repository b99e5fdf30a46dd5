import { GATEWAY_GROUP } from './gateway-parent';
import { Listener } from './listener';
import { RouteNamespaces } from './route-namespaces';
import type { GatewayListener } from '../../imports/gateway-api';
import { pointAt } from '../policies/named-object';

/** A listener with what is known of it beside its own words. */
export interface PlacedListener {
  readonly listener: Listener;
  readonly port: number;
  /** Whose routes may attach. @default - its own namespace */
  readonly allow?: RouteNamespaces;
  /** Where it is. */
  readonly ownNamespace?: string;
}

/** A listener as it is written into a Gateway or a ListenerSet. */
export function renderListener({ listener, port, allow, ownNamespace }: PlacedListener): GatewayListener {
  const { name, protocol, hostname, tlsMode, tlsOptions, certificates } = listener;
  const namespaces = allow?.toJSON();
  const kinds = listener.kinds?.map(kind => ({ group: GATEWAY_GROUP, kind }));
  return {
    name,
    protocol,
    port,
    ...(hostname && { hostname }),
    ...(tlsMode && {
      tls: {
        mode: tlsMode as 'Terminate' | 'Passthrough',
        ...(certificates.length && { certificateRefs: certificates.map(({ _secret }) => pointAt(_secret, ownNamespace)) }),
        ...(tlsOptions && { options: tlsOptions }),
      },
    }),
    ...((namespaces || kinds) && { allowedRoutes: { ...(namespaces && { namespaces }), ...(kinds && { kinds }) } }),
  };
}
