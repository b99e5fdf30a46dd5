import { Severity } from '../../model/finding';
import { traefikHas, traefikListeners } from '../../topology';
import { ICheck } from '../check';

export const tcpListener: ICheck = {
  rule: {
    name: 'traefik/tcp-listener',
    severity: Severity.ERROR,
    title: 'A Traefik with a TCP listener reads the experimental channel',
    why: 'Traefik reads TCPRoutes only if told so. Else it refuses the listener, and with it the Gateway is not accepted.',
    fix: 'Start Traefik with --providers.kubernetesgateway.experimentalchannel=true, and install the experimental CRDs.',
    source: 'https://github.com/traefik/traefik/blob/v3.7.9/pkg/provider/kubernetes/gateway/kubernetes.go',
  },
  check: topology => {
    if (traefikHas(topology, 'providers.kubernetesgateway.experimentalchannel') !== false) { return []; }
    return traefikListeners(topology).filter(({ listener }) => listener.protocol === 'TCP').map(({ owner, at, listener }) => ({
      resource: owner, field: `${at}.protocol`, message: `Listener ${listener.name} is for TCP, which Traefik reads in the experimental channel only.`,
    }));
  },
};
