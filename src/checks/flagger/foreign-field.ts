import { Severity } from '../../model/finding';
import { canaries, providerOf, unreadFields } from '../../topology';
import { ICheck } from '../check';

/** What says which objects a Canary is bound to, and the providers that read it. */
const READ_BY = {
  gatewayRefs: /^gatewayapi:.*$/,
  gateways: /^(istio|linkerd|osm|smi:.*)$/,
  hosts: /^(istio|gatewayapi:.*|linkerd|osm|smi:.*|appmesh.*)$/,
  delegation: /^istio$/,
  trafficPolicy: /^istio$/,
  meshName: /^appmesh$/,
  backends: /^appmesh.*$/,
};

export const foreignField: ICheck = {
  rule: {
    name: 'flagger/foreign-field',
    severity: Severity.WARNING,
    title: 'A Canary has nothing that is for another provider',
    why: 'Flagger passes it over. Often it means that the provider is another one than was thought: linkerd, for example, means TrafficSplits, not'
      + ' routes.',
    fix: 'Remove it, or name the provider that it is for.',
    source: 'https://github.com/fluxcd/flagger/tree/v1.44.0/pkg/router',
  },
  check: topology => canaries(topology).flatMap(canary => unreadFields(canary, READ_BY)
    .map(field => ({ resource: canary, field: `spec.service.${field}`, message: `Provider ${providerOf(canary)} does not read ${field}.` }))),
};
