import { Severity } from '../../model/finding';
import { attachments } from '../../topology';
import { ICheck } from '../check';

export const admitsNamespace: ICheck = {
  rule: {
    name: 'gateway/admits-namespace',
    severity: Severity.ERROR,
    title: 'A listener that a route names lets its namespace in',
    why: 'A listener lets in routes of its own namespace, unless it says otherwise. The route is not accepted (NotAllowedByListeners), so'
      + ' its requests get 404.',
    fix: 'Let the listener allow the namespace in allowedRoutes.namespaces: from All, or Selector with a label that the namespace has.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/',
  },
  check: topology => attachments(topology).filter(({ problem }) => problem === 'namespace').map(({ parent, owner }) => ({
    resource: parent.route,
    field: parent.at,
    message: `No listener of ${owner} that is named here lets in routes of namespace '${parent.route.namespace}'.`,
  })),
};
