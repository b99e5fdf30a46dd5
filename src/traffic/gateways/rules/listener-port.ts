import { ListenersModel } from './listeners-model';
import { Finding, Findings } from '../../../model/finding';
import { openPorts } from '../listener-ports';

const RULE = 'gateway/listener-port';

/** A listener whose port the gateway does not open is never served; the Gateway only says so in its status. */
export function listenerPort({ provider, listeners }: ListenersModel): Finding[] {
  return listeners.flatMap(({ listener, port }) => {
    const open = openPorts(provider, listener.protocol);
    if (!open || open.includes(port)) { return []; }
    return [Findings.error(RULE,
      `Listener '${listener.name}' uses port ${port}, but ${provider.name} opens ${open.join(', ')} for ${listener.protocol}: it would never be served.`,
      `Leave out the port, use ${open.join(' or ')}, or tell the provider about port ${port}.`)];
  });
}
