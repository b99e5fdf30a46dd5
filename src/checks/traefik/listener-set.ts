import { Severity } from '../../model/finding';
import { listenerSets, traefikGateways } from '../../topology';
import { ICheck } from '../check';

export const listenerSet: ICheck = {
  rule: {
    name: 'traefik/listener-set',
    severity: Severity.ERROR,
    title: 'Listeners for Traefik are in the Gateway itself',
    why: 'Traefik does not read ListenerSets: their listeners do not exist, and routes that name them get 404, without a status.',
    fix: 'Move the listeners into the Gateway, and name that in the routes.',
    source: 'https://github.com/traefik/traefik/blob/v3.7.9/pkg/provider/kubernetes/gateway/features.go',
    affects: { traefik: '<3.8.0' },
  },
  check: topology => {
    const served = new Set(traefikGateways(topology).map(({ namespace, name }) => `${namespace}/${name}`));
    return listenerSets(topology).filter(({ namespace, manifest: { spec } }) => served.has(`${spec.parentRef.namespace ?? namespace}/${spec.parentRef.name}`))
      .map(set => ({ resource: set, field: 'spec.parentRef', message: `Traefik serves Gateway ${set.manifest.spec.parentRef.name}, and reads no ListenerSets.` }));
  },
};
