import { Severity } from '../../model/finding';
import { attach, AttachmentProblem, canaries, canaryParents, GATEWAY_API, ListenerOwner, listenersOf, ParentReference } from '../../topology';
import { ICheck } from '../check';

const SAY: { [problem in AttachmentProblem]: (parent: ParentReference, owner: ListenerOwner) => string } = {
  section: ({ sectionName }, owner) => `has no listener '${sectionName}'; it has ${listenersOf(owner).map(({ name }) => name).join(', ')}`,
  port: ({ port }, owner) => `has no listener at port ${port}; it has ${listenersOf(owner).map(listener => listener.port).join(', ')}`,
  kind: () => 'has no listener for HTTPRoutes',
  namespace: ({ route }) => `admits no routes of namespace '${route.namespace}'`,
  host: ({ route }) => `has no listener for ${route.manifest.spec.hostnames?.join(', ')}`,
};

export const gatewayAccepts: ICheck = {
  rule: {
    name: 'flagger/gateway-accepts',
    severity: Severity.ERROR,
    title: 'The Gateway of a Canary has a listener that takes its route',
    why: 'The Gateway does not accept the HTTPRoute that Flagger makes. With gatewayapi:v1 the Canary stands still, with gatewayapi:v1beta1 it is'
      + ' promoted without a request.',
    fix: 'Name a listener that is there, and let it admit the namespace and the hosts of the Canary.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/#allowedroutes',
  },
  check: topology => canaries(topology).flatMap(canary => canaryParents(canary).flatMap(parent => {
    const owner = topology.find(parent.group, parent.kind, parent.name, parent.namespace) as ListenerOwner | undefined;
    if (!owner || parent.group !== GATEWAY_API || !['Gateway', 'ListenerSet'].includes(parent.kind)) { return []; }
    const { problem } = attach(topology, parent, owner);
    return problem ? [{ resource: canary, field: parent.at, message: `${owner} ${SAY[problem](parent, owner)}.` }] : [];
  })),
};
