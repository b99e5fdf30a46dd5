import type { GatewayListener, GatewaySpec } from '../../imports/gateway-api';
import { FeatureUse } from '../routes/route-features';

/** The features that a Gateway asks for beyond what every implementation has to do. */
export function featuresOfGateway({ addresses = [], infrastructure, tls, allowedListeners, listeners }: GatewaySpec): FeatureUse[] {
  const { default: everywhere, perPort = [] } = tls?.frontend ?? {};
  const validations = [everywhere?.validation, ...perPort.map(port => port.tls.validation)].flatMap(validation => validation ?? []);
  const asked: [boolean, string, string][] = [
    [addresses.some(({ value }) => value), 'GatewayStaticAddresses', 'spec.addresses'],
    [addresses.some(({ value }) => !value), 'GatewayAddressEmpty', 'spec.addresses'],
    [Boolean(infrastructure?.labels ?? infrastructure?.annotations), 'GatewayInfrastructurePropagation', 'spec.infrastructure'],
    [Boolean(tls?.backend), 'GatewayBackendClientCertificate', 'spec.tls.backend'],
    [validations.length > 0, 'GatewayFrontendClientCertificateValidation', 'spec.tls.frontend'],
    [validations.some(({ mode }) => mode === 'AllowInsecureFallback'), 'GatewayFrontendClientCertificateValidationInsecureFallback', 'spec.tls.frontend'],
    [Boolean(allowedListeners), 'ListenerSet', 'spec.allowedListeners'],
  ];
  return [...asked.filter(([uses]) => uses).map(([, feature, field]) => ({ feature, field })), ...featuresOfListeners(listeners)];
}

/** The features that listeners ask for. */
export function featuresOfListeners(listeners: GatewayListener[]): FeatureUse[] {
  const tls = listeners.filter(({ protocol }) => protocol === 'TLS');
  const terminating = tls.filter(listener => listener.tls?.mode !== 'Passthrough');
  const mixed = terminating.some(({ port }) => tls.some(other => other.port === port && other.tls?.mode === 'Passthrough'));
  const protocols = ['TLS', 'TCP', 'UDP'].filter(protocol => listeners.some(listener => listener.protocol === protocol));
  return [
    ...protocols.map(protocol => `${protocol}Route`),
    ...(terminating.length ? ['TLSRouteModeTerminate'] : []),
    ...(mixed ? ['TLSRouteModeMixed'] : []),
  ].map(feature => ({ feature, field: 'spec.listeners' }));
}
