import { isIPv4 } from 'node:net';
import { Severity } from '../../model/finding';
import { tlsRoutes } from '../../topology';
import { ICheck } from '../check';

export const tlsHostnameIp: ICheck = {
  rule: {
    name: 'gateway/tls-hostname-ip',
    severity: Severity.ERROR,
    title: 'A TLSRoute has hosts, not IP addresses',
    why: 'The API server refuses the route: clients send no server name for an IP address.',
    fix: 'Write the host that clients call.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/tlsroute_types.go#L54',
  },
  check: topology => tlsRoutes(topology).filter(({ version }) => version !== 'v1alpha2').flatMap(route => (route.manifest.spec.hostnames ?? []).flatMap((host, i) =>
    isIPv4(host) ? [{ resource: route, field: `spec.hostnames[${i}]`, message: `Host ${host} is an IP address.` }] : [])),
};
