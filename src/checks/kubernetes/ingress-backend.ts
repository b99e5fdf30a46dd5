import { Severity } from '../../model/finding';
import { ingresses } from '../../topology';
import { ICheck } from '../check';

export const ingressBackend: ICheck = {
  rule: {
    name: 'kubernetes/ingress-backend',
    severity: Severity.ERROR,
    title: 'A backend of an Ingress is either a Service with a port or a resource',
    why: 'The API server refuses the object.',
    fix: 'Name the Service, and either the number or the name of its port.',
    source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource',
  },
  check: topology => ingresses(topology).flatMap(resource => {
    const { rules = [], defaultBackend } = resource.manifest.spec ?? {};
    const backends = [
      ...defaultBackend ? [{ backend: defaultBackend, field: 'spec.defaultBackend' }] : [],
      ...rules.flatMap(({ http }, i) => (http?.paths ?? []).map(({ backend }, j) => ({ backend, field: `spec.rules[${i}].http.paths[${j}].backend` }))),
    ];
    return backends.flatMap(({ backend: { service, resource: other }, field }) => {
      if (Boolean(service) === Boolean(other)) { return [{ resource, field, message: service ? 'It has a Service and a resource.' : 'It has neither a Service nor a resource.' }]; }
      const { name, number } = service?.port ?? {};
      if (!service || Boolean(name) !== Boolean(number)) { return []; }
      return [{ resource, field: `${field}.service.port`, message: `The port has ${name ? 'a name and a number' : 'neither a name nor a number'}.` }];
    });
  }),
};
