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

const FIX: { [problem in AttachmentProblem]: (parent: ParentReference) => string } = {
  section: () => 'Name a listener that is there, or leave sectionName out.',
  port: () => 'Write the port of a listener that is there, or leave port out.',
  kind: () => 'Give it a listener of protocol HTTP or HTTPS whose allowedRoutes have HTTPRoute.',
  namespace: ({ route }) => `Let a listener admit namespace ${route.namespace}, in its allowedRoutes.namespaces.`,
  host: () => 'Write hosts of the Canary that a listener has, or add a listener for them.',
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
    return problem ? [{ resource: canary, field: parent.at, message: `${owner} ${SAY[problem](parent, owner)}.`, fix: FIX[problem](parent) }] : [];
  })),
};
