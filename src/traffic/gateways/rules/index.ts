import { allowedKinds } from './allowed-kinds';
import { certificate } from './certificate';
import { clientCertificates } from './client-certificates';
import { features } from './features';
import { httpsRedirect } from './https-redirect';
import { listenerPort } from './listener-port';
import { listenerUnique } from './listener-unique';
import { ListenerRule } from './listeners-model';
import { protocolConflict } from './protocol-conflict';
import { Finding } from '../../../model/finding';
import { GatewayModel } from '../render-gateway';

/** The rules about listeners, in the order in which their findings are listed. */
export const LISTENER_RULES: ListenerRule[] = [listenerPort, listenerUnique, protocolConflict, allowedKinds, certificate, httpsRedirect];

/** The rules of `MeshGateway`. */
export const GATEWAY_RULES: ((gateway: GatewayModel) => Finding[])[] = [...LISTENER_RULES, clientCertificates, features];
