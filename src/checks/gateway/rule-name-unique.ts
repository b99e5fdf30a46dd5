import { Severity } from '../../model/finding';
import { isExperimental, repeated, routes } from '../../topology';
import { ICheck } from '../check';

export const ruleNameUnique: ICheck = {
  rule: {
    name: 'gateway/rule-name-unique',
    severity: Severity.ERROR,
    title: 'Rules of a route have different names',
    why: 'The API server refuses the route, with CRDs of the experimental channel: a name stands for one rule.',
    fix: 'Rename one of them.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/httproute_types.go#L142',
  },
  check: topology => !isExperimental(topology) ? [] : routes(topology).flatMap(route =>
    repeated(route.manifest.spec.rules ?? [], ({ name }) => name).filter(({ item }) => item.name !== undefined).map(({ index, item }) => ({
      resource: route, field: `spec.rules[${index}].name`, message: `Two rules have the name ${item.name}.`,
    }))),
};
