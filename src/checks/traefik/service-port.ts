import { Severity } from '../../model/finding';
import { entryPointPorts, traefikListeners } from '../../topology';
import { ICheck } from '../check';

export const servicePort: ICheck = {
  rule: {
    name: 'traefik/service-port',
    severity: Severity.WARNING,
    title: 'A listener of Traefik has the port that Traefik opens, not that of its Service',
    why: 'A listener is matched with the port at which Traefik itself listens: 8000 and 8443 in its chart. The ports 80 and 443 of the'
      + ' Service in front are unknown to it, so the listener is refused as PortUnavailable.',
    fix: 'Use 8000 for HTTP and 8443 for HTTPS, or the ports of your entryPoints.',
    source: 'https://github.com/traefik/traefik/issues/11842',
  },
  check: topology => {
    if (entryPointPorts(topology)) { return []; }
    return traefikListeners(topology).filter(({ listener }) => [80, 443].includes(listener.port)).map(({ owner, at, listener }) => ({
      resource: owner,
      field: `${at}.port`,
      message: `Port ${listener.port} of listener ${listener.name} is most likely that of Traefik's Service.`,
      fix: `Use ${listener.port === 80 ? 8000 : 8443}, if Traefik is installed by its chart.`,
    }));
  },
};
