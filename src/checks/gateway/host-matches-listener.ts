import { Severity } from '../../model/finding';
import { attachments, listenersOf } from '../../topology';
import { ICheck } from '../check';

export const hostMatchesListener: ICheck = {
  rule: {
    name: 'gateway/host-matches-listener',
    severity: Severity.ERROR,
    title: 'A listener that a route names answers for one of its hosts',
    why: 'The route is not accepted (NoMatchingListenerHostname), so its requests get 404. A wildcard stands for everything below a domain,'
      + ' not for the domain itself.',
    fix: 'Change the hosts of the route, or the hostname of the listener.',
    source: 'https://gateway-api.sigs.k8s.io/concepts/hostnames/',
  },
  check: topology => attachments(topology).filter(({ problem }) => problem === 'host').map(({ parent, owner }) => ({
    resource: parent.route,
    field: 'spec.hostnames',
    message: `${owner} answers for ${[...new Set(listenersOf(owner).map(({ hostname = 'any host' }) => hostname))].join(', ')},`
      + ` but where this route is attached not for ${parent.route.manifest.spec.hostnames!.join(', ')}.`,
  })),
};
