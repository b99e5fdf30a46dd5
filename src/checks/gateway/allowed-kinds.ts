import { Severity } from '../../model/finding';
import { GATEWAY_API, kindsOfProtocol, placedListeners } from '../../topology';
import { ICheck } from '../check';

export const allowedKinds: ICheck = {
  rule: {
    name: 'gateway/allowed-kinds',
    severity: Severity.ERROR,
    title: 'A listener allows kinds of routes that its protocol carries',
    why: 'The listener reports InvalidRouteKinds, and such routes never attach. Traefik does not serve the listener at all.',
    fix: 'Take the kind out of allowedRoutes.kinds, or change the protocol.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/',
  },
  check: topology => placedListeners(topology).flatMap(({ owner, at, listener }) => (listener.allowedRoutes?.kinds ?? [])
    .flatMap(({ group = GATEWAY_API, kind }, i) => {
      const carried = kindsOfProtocol(listener);
      if (!carried || group !== GATEWAY_API || carried.includes(kind)) { return []; }
      return [{
        resource: owner, field: `${at}.allowedRoutes.kinds[${i}]`, message: `A listener for ${listener.protocol} carries ${carried.join(', ')}, and no ${kind}.`,
      }];
    })),
};
