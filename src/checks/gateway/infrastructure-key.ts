import { Severity } from '../../model/finding';
import { fieldPath, gateways } from '../../topology';
import { ICheck } from '../check';

const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const KEY = new RegExp(`^(${LABEL}(\\.${LABEL})*/)?([A-Za-z0-9][-\\w.]{0,61})?[A-Za-z0-9]$`);

export const infrastructureKey: ICheck = {
  rule: {
    name: 'gateway/infrastructure-key',
    severity: Severity.ERROR,
    title: 'Labels and annotations for what serves a Gateway have keys as Kubernetes knows them',
    why: 'The API server refuses the Gateway.',
    fix: 'Write a name of up to 63 letters, digits, dashes, dots and underscores, with a domain and a slash before it if needed, e.g. acme.dev/team.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/gateway_types.go#L1039',
  },
  check: topology => gateways(topology).flatMap(gateway => ['labels', 'annotations'].flatMap(list =>
    Object.keys(gateway.get(`spec.infrastructure.${list}`) ?? {}).filter(key => !KEY.test(key) || key.split('/')[0].length >= 253).map(key => ({
      resource: gateway, field: fieldPath('spec', 'infrastructure', list, key), message: `'${key}' is no key of ${list}.`,
    })))),
};
