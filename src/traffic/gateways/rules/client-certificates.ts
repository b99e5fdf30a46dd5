import { Finding, Findings } from '../../../model/finding';
import { GatewayModel } from '../render-gateway';

const RULE = 'gateway/client-certificates';

/** A port asks clients for certificates in one way, and only where connections are encrypted. */
export function clientCertificates({ clientCertificates: asked, listeners }: GatewayModel): Finding[] {
  const places = asked.flatMap(({ ports }) => ports?.map(port => `port ${port}`) ?? ['all ports']);
  const twice = places.filter((place, i) => places.indexOf(place) !== i).map(place => Findings.error(RULE,
    `Clients are asked for certificates twice at ${place}, so it is unclear whose count.`,
    'Name all authorities in one call.'));
  const encrypted = listeners.filter(({ listener: { tlsMode } }) => tlsMode === 'Terminate').map(({ port }) => port);
  const plain = asked.flatMap(({ ports = [] }) => ports).filter(port => !encrypted.includes(port)).map(port => Findings.error(RULE,
    `Clients are asked for certificates at port ${port}, where no listener decrypts: nobody would be asked.`,
    `Name a port of an HTTPS listener${encrypted.length ? `: ${[...new Set(encrypted)].join(', ')}` : ''}.`));
  return [...twice, ...plain];
}
