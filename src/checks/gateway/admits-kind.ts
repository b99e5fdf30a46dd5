import { Severity } from '../../model/finding';
import { attachments, kindsTaken, listenersOf } from '../../topology';
import { ICheck } from '../check';

export const admitsKind: ICheck = {
  rule: {
    name: 'gateway/admits-kind',
    severity: Severity.ERROR,
    title: 'A listener that a route names carries routes of its kind',
    why: 'The route is not accepted (NotAllowedByListeners), so its requests get no answer of its own. Only the route\'s status says so.',
    fix: 'Add the kind to allowedRoutes.kinds, or name a listener whose protocol carries it.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/',
  },
  check: topology => attachments(topology).filter(({ problem }) => problem === 'kind').map(({ parent, owner }) => {
    const { route, at, sectionName, port } = parent;
    const named = listenersOf(owner).filter(({ name, port: number }) => name === (sectionName ?? name) && number === (port ?? number));
    const taken = named.map(listener => `${listener.name} is for ${kindsTaken(listener)?.join(', ') || 'none'}`);
    return { resource: route, field: at, message: `No listener of ${owner} that is named here is for ${route.kind}s: ${taken.join('; ')}.` };
  }),
};
