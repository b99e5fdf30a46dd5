import { GatewayModel } from './gateway-model';
import { Finding, Findings } from '../../../model/finding';

/** One port speaks one protocol: of HTTP and HTTPS at the same port, plain HTTP gets no answer. */
export function protocolConflict({ listeners }: GatewayModel): Finding[] {
  const ports = [...new Set(listeners.map(({ port }) => port))];
  const conflicts = ports.filter(port => new Set(listeners.filter(other => other.port === port).map(({ listener }) => listener.protocol)).size > 1);
  return conflicts.map(port => Findings.error('gateway/protocol-conflict',
    `Port ${port} should speak HTTP and HTTPS, but a port speaks one protocol: plain HTTP would get no answer.`,
    'Give each protocol a port of its own.'));
}
