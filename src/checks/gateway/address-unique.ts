import { Severity } from '../../model/finding';
import { gateways, repeated } from '../../topology';
import { ICheck } from '../check';

export const addressUnique: ICheck = {
  rule: {
    name: 'gateway/address-unique',
    severity: Severity.ERROR,
    title: 'A Gateway asks for each address once',
    why: 'The API server refuses the Gateway.',
    fix: 'Take the second one out.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/gateway_types.go#L66',
  },
  check: topology => gateways(topology)
    .flatMap(gateway => repeated(gateway.manifest.spec.addresses ?? [], ({ type = 'IPAddress', value }) => [type, value])
      .filter(({ item: { type = 'IPAddress', value } }) => value !== undefined && ['IPAddress', 'Hostname'].includes(type))
      .map(({ index, item }) => ({ resource: gateway, field: `spec.addresses[${index}]`, message: `The Gateway asks for ${item.value} twice.` }))),
};
