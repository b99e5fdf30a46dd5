import { Severity } from '../../model/finding';
import { gatewayOf, ListenerOwner, listenerSets, listenersOf } from '../../topology';
import { ICheck } from '../check';

export const listenerSetConflict: ICheck = {
  rule: {
    name: 'gateway/listener-set-conflict',
    severity: Severity.ERROR,
    title: 'A listener of a ListenerSet has a port or a hostname of its own',
    why: 'The listeners of the Gateway go first, then those of the oldest ListenerSet. The later one is not served (HostnameConflict).',
    fix: 'Give the listener another port or hostname.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/',
  },
  check: topology => {
    const taken = new Map<string, ListenerOwner>();
    return listenerSets(topology).flatMap(set => {
      const gateway = gatewayOf(topology, set);
      if (!gateway) { return []; }
      for (const listener of listenersOf(gateway)) { taken.set(keyOf(gateway, listener), gateway); }
      return listenersOf(set).flatMap((listener, i) => {
        const key = keyOf(gateway, listener);
        const other = taken.get(key) ?? set;
        taken.set(key, other);
        return String(other) === String(set) ? [] : [{
          resource: set, field: `spec.listeners[${i}]`, message: `${other} already has port ${listener.port} for ${listener.hostname ?? 'any host'}.`,
        }];
      });
    });
  },
};

function keyOf({ namespace, name }: ListenerOwner, { port, hostname = '' }: { readonly port: number; readonly hostname?: string }): string {
  return `${namespace}/${name} ${port} ${hostname}`;
}
