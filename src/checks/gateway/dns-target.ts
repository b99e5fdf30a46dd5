import { Severity } from '../../model/finding';
import { fieldPath, gatewayRoutes } from '../../topology';
import { ICheck } from '../check';

const KEYS = ['external-dns.alpha.kubernetes.io/target', 'external-dns.kubernetes.io/target'];

export const dnsTarget: ICheck = {
  rule: {
    name: 'gateway/dns-target',
    severity: Severity.WARNING,
    title: 'The target for external-dns is at the Gateway',
    why: 'external-dns reads the target of a record from the Gateway, and the host from the route. At a route the target means nothing.',
    fix: 'Move the annotation to the Gateway.',
    source: 'https://kubernetes-sigs.github.io/external-dns/latest/docs/sources/gateway-api/',
  },
  check: topology => gatewayRoutes(topology).flatMap(route => KEYS.filter(key => route.annotations[key]).map(key => ({
    resource: route, field: fieldPath('metadata', 'annotations', key), message: `The target '${route.annotations[key]}' is at the route.`,
  }))),
};
