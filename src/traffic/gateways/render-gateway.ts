import { ClientCertificateOptions, MeshGatewayProps } from './gateway-options';
import { renderListener } from './render-listener';
import { RouteNamespaces } from './route-namespaces';
import { ListenersModel } from './rules/listeners-model';
import type { GatewaySpec, GatewayTls, GatewayValidation } from '../../imports/gateway-api';
import { pointAt } from '../policies/named-object';

/** A Gateway with everything that was said to it. */
export interface GatewayModel extends ListenersModel {
  readonly said: MeshGatewayProps;
  /** @default - unknown */
  readonly namespace?: string;
  /** Whose ListenerSets may add listeners. @default - nobody's */
  readonly allowListeners?: RouteNamespaces;
  readonly clientCertificates: ClientCertificateOptions[];
}

/** The spec of a Gateway. */
export function renderGateway(gateway: GatewayModel): GatewaySpec {
  const { provider, said: { addresses, infrastructure }, listeners, allowListeners } = gateway;
  const tls = renderTls(gateway);
  return {
    gatewayClassName: provider.className,
    ...(addresses?.length && { addresses: addresses.map(({ type, value }) => ({ type, ...(value && { value }) })) }),
    ...(infrastructure && {
      infrastructure: {
        ...(infrastructure.labels && { labels: infrastructure.labels }),
        ...(infrastructure.annotations && { annotations: infrastructure.annotations }),
        ...(infrastructure.parameters && { parametersRef: { ...infrastructure.parameters } }),
      },
    }),
    listeners: listeners.map(renderListener),
    ...(allowListeners && { allowedListeners: { namespaces: allowListeners.toJSON() } }),
    ...(tls && { tls }),
  };
}

function renderTls({ said: { clientCertificate }, clientCertificates, namespace }: GatewayModel): GatewayTls | undefined {
  if (!clientCertificate && clientCertificates.length === 0) { return undefined; }
  const everywhere = clientCertificates.find(({ ports }) => !ports);
  const perPort = clientCertificates.flatMap(options => (options.ports ?? [])
    .map(port => ({ port, tls: { validation: validation(options, namespace) } })));
  return {
    ...(clientCertificate && { backend: { clientCertificateRef: pointAt(clientCertificate._secret, namespace) } }),
    ...(clientCertificates.length && {
      frontend: {
        default: everywhere ? { validation: validation(everywhere, namespace) } : {},
        ...(perPort.length && { perPort }),
      },
    }),
  };
}

function validation({ authorities, optional }: ClientCertificateOptions, namespace?: string): GatewayValidation {
  return {
    caCertificateRefs: authorities.map(({ _configMap }) => pointAt(_configMap, namespace)),
    mode: optional ? 'AllowInsecureFallback' : 'AllowValidOnly',
  };
}
