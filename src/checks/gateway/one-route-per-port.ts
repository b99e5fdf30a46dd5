import { Severity } from '../../model/finding';
import { attachments } from '../../topology';
import { ICheck } from '../check';

export const oneRoutePerPort: ICheck = {
  rule: {
    name: 'gateway/one-route-per-port',
    severity: Severity.ERROR,
    title: 'A listener for TCP or UDP has one route',
    why: 'Nothing tells such connections apart. All routes are accepted, and only the oldest gets connections.',
    fix: 'Give each route a listener of its own.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/#tcproute',
  },
  check: topology => {
    const first = new Map<unknown, string>();
    return attachments(topology).filter(({ parent: { route } }) => ['TCPRoute', 'UDPRoute'].includes(route.kind)).flatMap(({ parent, listeners }) =>
      listeners.flatMap(listener => {
        const other = first.get(listener);
        first.set(listener, other ?? String(parent.route));
        return other && other !== String(parent.route) ? [{ resource: parent.route, field: parent.at, message: `${other} also has listener ${listener.name}.` }] : [];
      }));
  },
};
