import { Severity } from '../../model/finding';
import { placedListeners } from '../../topology';
import { ICheck } from '../check';

export const listenerHostname: ICheck = {
  rule: {
    name: 'gateway/listener-hostname',
    severity: Severity.ERROR,
    title: 'Only a listener whose protocol knows hosts has a hostname',
    why: 'The API server refuses the object: TCP and UDP have no host.',
    fix: 'Take the hostname out.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/gateway_types.go#L356',
  },
  check: topology => placedListeners(topology).filter(({ listener }) => ['TCP', 'UDP'].includes(listener.protocol) && listener.hostname)
    .map(({ owner, at, listener }) => ({
      resource: owner, field: `${at}.hostname`, message: `Listener ${listener.name} is for ${listener.protocol}, and has the hostname ${listener.hostname}.`,
    })),
};
