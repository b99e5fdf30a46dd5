import { Severity } from '../../model/finding';
import { parentKey, partFields, repeated, routes } from '../../topology';
import { ICheck } from '../check';

export const parentUnique: ICheck = {
  rule: {
    name: 'gateway/parent-unique',
    severity: Severity.ERROR,
    title: 'A route names each part of a parent once',
    why: 'The API server refuses the route. With CRDs of the standard channel, references that differ only by port are the same to it.',
    fix: 'Take one of them out, or name different sections.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/shared_types.go#L35',
  },
  check: topology => routes(topology).flatMap(route =>
    repeated(route.manifest.spec.parentRefs ?? [], reference => [...parentKey(reference), ...partFields(topology).map(field => reference[field])])
      .map(({ index, item: { name, sectionName } }) => ({
        resource: route, field: `spec.parentRefs[${index}]`, message: `The route names ${sectionName ? `${sectionName} of ` : ''}${name} twice.`,
      }))),
};
