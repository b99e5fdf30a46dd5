import { Severity } from '../../model/finding';
import { attachments, ListenerOwner, listenersOf } from '../../topology';
import { ICheck } from '../check';

export const parentPort: ICheck = {
  rule: {
    name: 'gateway/parent-port',
    severity: Severity.ERROR,
    title: 'A route names a port that a listener of its Gateway has',
    why: 'The route is not accepted (NoMatchingParent), so its requests get 404. Only the route\'s status says so.',
    fix: 'Name the port of a listener, or leave port out.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/',
  },
  check: topology => attachments(topology).filter(({ problem }) => problem === 'port').map(({ parent, owner }) => ({
    resource: parent.route,
    field: `${parent.at}.port`,
    message: `${owner} has ${parent.sectionName ? `no listener ${parent.sectionName}` : 'no listener'} at port ${parent.port}; it has ${ports(owner)}.`,
  })),
};

function ports(owner: ListenerOwner): string {
  return listenersOf(owner).map(({ name, port }) => `${name} (${port})`).join(', ');
}
