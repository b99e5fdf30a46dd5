import { Severity } from '../../model/finding';
import { backendsOf, routes } from '../../topology';
import { ICheck } from '../check';

export const importPort: ICheck = {
  rule: {
    name: 'gateway/import-port',
    severity: Severity.WARNING,
    title: 'A ServiceImport as backend has a port',
    why: 'The API server asks for a port only with Services. Without one no controller knows where to send the requests.',
    fix: 'Write the port of the ServiceImport.',
    source: 'https://gateway-api.sigs.k8s.io/geps/gep-1748/',
  },
  check: topology => routes(topology).flatMap(route => backendsOf(route).filter(({ kind, port }) => kind === 'ServiceImport' && port === undefined)
    .map(({ at, name }) => ({ resource: route, field: at, message: `ServiceImport ${name} is named without a port.` }))),
};
