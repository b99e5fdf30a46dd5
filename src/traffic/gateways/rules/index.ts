import { certificate } from './certificate';
import { GatewayRule } from './gateway-model';
import { httpsRedirect } from './https-redirect';
import { listenerPort } from './listener-port';
import { listenerUnique } from './listener-unique';
import { protocolConflict } from './protocol-conflict';

export * from './gateway-model';

/** The rules of `MeshGateway`, in the order in which their findings are listed. */
export const GATEWAY_RULES: GatewayRule[] = [listenerPort, listenerUnique, protocolConflict, certificate, httpsRedirect];
