import { Typed } from '../kinds';
import { admitsNamespace, GATEWAY_API } from './routes';
import type { Gateway, GatewayListener, ListenerSet } from '../../imports/gateway-api';
import { Topology } from '../topology';

/** The Gateway of a ListenerSet, if it is among the manifests. */
export function gatewayOf(topology: Topology, { namespace, manifest: { spec: { parentRef } } }: Typed<ListenerSet>): Typed<Gateway> | undefined {
  if ((parentRef.kind ?? 'Gateway') !== 'Gateway' || (parentRef.group ?? GATEWAY_API) !== GATEWAY_API) { return undefined; }
  return topology.find(GATEWAY_API, 'Gateway', parentRef.name, parentRef.namespace ?? namespace) as Typed<Gateway> | undefined;
}

/** Whether a Gateway takes the ListenerSets of a namespace; nothing if that depends on labels that are not known. */
export function admitsListenerSet(topology: Topology, gateway: Typed<Gateway>, namespace: string): boolean | undefined {
  const { from = 'None', selector } = gateway.manifest.spec.allowedListeners?.namespaces ?? {};
  if (from === 'None') { return false; }
  return admitsNamespace(topology, gateway, { allowedRoutes: { namespaces: { from, selector } } } as GatewayListener, namespace);
}
