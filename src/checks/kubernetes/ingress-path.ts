import { Severity } from '../../model/finding';
import { ingresses } from '../../topology';
import { ICheck } from '../check';

const REFUSED = /\/\/|\/\.\.?(\/|$)|%2f/i;

export const ingressPath: ICheck = {
  rule: {
    name: 'kubernetes/ingress-path',
    severity: Severity.ERROR,
    title: 'A path of an Ingress begins with a slash',
    why: 'The API server refuses the object.',
    fix: 'Begin the path with a slash.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/networking/validation/validation.go',
  },
  check: topology => ingresses(topology).flatMap(resource => (resource.manifest.spec?.rules ?? []).flatMap(({ http }, i) =>
    (http?.paths ?? []).flatMap(({ path, pathType }, j) => {
      const isOptional = pathType === 'ImplementationSpecific' && !path;
      if (isOptional || path?.startsWith('/') && (pathType === 'ImplementationSpecific' || !REFUSED.test(path))) { return []; }
      return [{ resource, field: `spec.rules[${i}].http.paths[${j}].path`, message: `'${path ?? ''}' is no path of type ${pathType}.` }];
    }))),
};
