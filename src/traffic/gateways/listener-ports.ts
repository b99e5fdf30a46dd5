import { IGatewayProvider } from '../../contracts/gateway-provider';

const WELL_KNOWN: { [protocol: string]: number } = { HTTP: 80, HTTPS: 443, TLS: 443 };

/** The ports that a provider opens for a protocol; undefined if it may be any. What is open for HTTPS is open for all that is encrypted. */
export function openPorts({ ports }: IGatewayProvider, protocol: string): number[] | undefined {
  return ports?.[protocol] ?? (protocol === 'TLS' ? ports?.HTTPS : undefined);
}

/** The port of a listener. */
export function portOf(provider: IGatewayProvider, { port, protocol }: { readonly port?: number; readonly protocol: string }): number {
  return port ?? openPorts(provider, protocol)?.[0] ?? WELL_KNOWN[protocol];
}
