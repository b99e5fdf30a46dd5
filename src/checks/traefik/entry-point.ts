import { Severity } from '../../model/finding';
import { entryPointPorts, traefikListeners } from '../../topology';
import { ICheck } from '../check';

export const entryPoint: ICheck = {
  rule: {
    name: 'traefik/entry-point',
    severity: Severity.ERROR,
    title: 'A listener of Traefik has the port of an entryPoint',
    why: 'Traefik looks for an entryPoint with the port of the listener. Without one the listener is refused as PortUnavailable, and the'
      + ' Gateway as a whole is not accepted.',
    fix: 'Use the port of an entryPoint. The ports of the Service in front of Traefik do not matter.',
    source: 'https://github.com/traefik/traefik/blob/v3.7.9/pkg/provider/kubernetes/gateway/kubernetes.go',
  },
  check: topology => {
    const open = entryPointPorts(topology);
    if (!open) { return []; }
    return traefikListeners(topology).filter(({ listener }) => !open.includes(listener.port)).map(({ owner, at, listener }) => ({
      resource: owner, field: `${at}.port`, message: `Traefik has no entryPoint at port ${listener.port}; it has ${open.join(', ')}.`,
    }));
  },
};
