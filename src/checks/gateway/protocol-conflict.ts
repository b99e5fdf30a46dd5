import type { GatewayListener } from '../../imports/gateway-api';
import { Severity } from '../../model/finding';
import { listenerOwners, listenersOf } from '../../topology';
import { ICheck } from '../check';

/** Protocols that can share a port have the same word. Others are not known. */
const SORTS: { [protocol: string]: string } = { HTTP: 'plain', HTTPS: 'encrypted', TLS: 'encrypted', TCP: 'raw' };

export const protocolConflict: ICheck = {
  rule: {
    name: 'gateway/protocol-conflict',
    severity: Severity.ERROR,
    title: 'The listeners of one port speak one protocol',
    why: 'A port is either encrypted or not. A Gateway by the book refuses all listeners of that port (ProtocolConflict); on Traefik plain'
      + ' HTTP gets no answer of its own.',
    fix: 'Give each protocol a port of its own.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/',
  },
  check: topology => listenerOwners(topology).flatMap(owner => {
    const first = new Map<number, GatewayListener>();
    return listenersOf(owner).flatMap((listener, i) => {
      const sort = SORTS[listener.protocol];
      const other = first.get(listener.port);
      if (sort && !other) { first.set(listener.port, listener); }
      if (!sort || !other || SORTS[other.protocol] === sort) { return []; }
      const message = `Listeners ${other.name} and ${listener.name} share port ${listener.port}, for ${other.protocol} and ${listener.protocol}.`;
      return [{ resource: owner, field: `spec.listeners[${i}]`, message }];
    });
  }),
};
