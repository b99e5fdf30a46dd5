import { Severity } from '../../model/finding';
import { attachments, listenersOf } from '../../topology';
import { ICheck } from '../check';

export const listenerExists: ICheck = {
  rule: {
    name: 'gateway/listener-exists',
    severity: Severity.ERROR,
    title: 'A route names a listener that its Gateway has',
    why: 'The route is not accepted (NoMatchingParent), so its requests get 404. Only the route\'s status says so.',
    fix: 'Name a listener of the Gateway in sectionName, or leave sectionName out.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/#parentreference',
  },
  check: topology => attachments(topology).filter(({ problem }) => problem === 'section').map(({ parent, owner }) => ({
    resource: parent.route,
    field: `${parent.at}.sectionName`,
    message: `${owner} has no listener '${parent.sectionName}'; it has ${listenersOf(owner).map(({ name }) => name).join(', ')}.`,
  })),
};
