import { Severity } from '../../model/finding';
import { admitsListenerSet, gatewayOf, listenerSets } from '../../topology';
import { ICheck } from '../check';

export const allowedListeners: ICheck = {
  rule: {
    name: 'gateway/allowed-listeners',
    severity: Severity.ERROR,
    title: 'The Gateway of a ListenerSet lets it in',
    why: 'A Gateway takes no ListenerSets unless it says so. This one is refused (NotAllowed), and its listeners do not exist.',
    fix: 'Set allowedListeners.namespaces at the Gateway.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/',
  },
  check: topology => listenerSets(topology).flatMap(set => {
    const gateway = gatewayOf(topology, set);
    if (!gateway || admitsListenerSet(topology, gateway, set.namespace) !== false) { return []; }
    const from = gateway.manifest.spec.allowedListeners?.namespaces?.from ?? 'None';
    return [{ resource: set, field: 'spec.parentRef', message: `${gateway} lets in ListenerSets from: ${from}, so none of namespace '${set.namespace}'.` }];
  }),
};
