import { Severity } from '../../model/finding';
import { hostProblem } from '../../private/hosts';
import { gateways } from '../../topology';
import { ICheck } from '../check';

export const addressHostname: ICheck = {
  rule: {
    name: 'gateway/address-hostname',
    severity: Severity.ERROR,
    title: 'An address of type Hostname is a host',
    why: 'The API server refuses the Gateway.',
    fix: 'Write a host in lower case, e.g. edge.acme.dev, or leave the value out.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/gateway_types.go#L909',
  },
  check: topology => gateways(topology).flatMap(gateway => (gateway.manifest.spec.addresses ?? []).flatMap(({ type, value }, i) => {
    if (type !== 'Hostname' || value === undefined || !hostProblem(value)) { return []; }
    return [{ resource: gateway, field: `spec.addresses[${i}].value`, message: `'${value}' is no host.` }];
  })),
};
