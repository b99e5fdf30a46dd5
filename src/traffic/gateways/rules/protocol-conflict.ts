import { ListenersModel } from './listeners-model';
import { Finding, Findings } from '../../../model/finding';

/** Protocols that can share a port have the same word. UDP has ports of its own. */
const SORTS: { [protocol: string]: string } = { HTTP: 'plain', HTTPS: 'encrypted', TLS: 'encrypted', TCP: 'raw' };

/** One port speaks one protocol: of HTTP and HTTPS at the same port, plain HTTP gets no answer. */
export function protocolConflict({ listeners }: ListenersModel): Finding[] {
  const ports = [...new Set(listeners.map(({ port }) => port))];
  return ports.flatMap(port => {
    const there = listeners.filter(other => other.port === port).map(({ listener }) => listener.protocol);
    const protocols = [...new Set(there)].filter(protocol => SORTS[protocol]);
    if (new Set(protocols.map(protocol => SORTS[protocol])).size < 2) { return []; }
    return [Findings.error('gateway/protocol-conflict',
      `Port ${port} should speak ${protocols.join(' and ')}, but a port speaks one protocol: some requests would get no answer.`,
      'Give each protocol a port of its own.')];
  });
}
