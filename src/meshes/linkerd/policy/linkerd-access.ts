import { InboundPolicy } from './inbound-policy';
import { MeshIdentity } from './mesh-identity';
import { renderIdentities } from './render-identities';
import { ServerProtocol } from './server-protocol';
import { AccessCaller, AccessModel, IMeshAccess } from '../../../contracts/mesh-access';
import { RenderedObject } from '../../../contracts/rendered-object';
import type {
  AuthorizationPolicy, LinkerdResource, MeshTLSAuthentication, NetworkAuthentication, Server,
} from '../../../imports/linkerd';

/**
 * A Server for the port, and a policy each for those who have an identity and those who have an address.
 *
 * The Server has no routes: as long as that is so, Linkerd itself lets the kubelet probe by HTTP.
 */
export const LINKERD_ACCESS: IMeshAccess = {
  metricsPort: 'linkerd-admin',
  render(access) {
    const server = `${access.name}-${access.port}`;
    const networks = access.callers.flatMap(caller => caller.networks ?? []);
    const identities = access.callers.filter(caller => !caller.networks).map(caller => identityOf(caller, access.namespace));
    return [
      rendered('Server', 'the port that not everyone may call', renderServer(server, access)),
      ...(identities.length ? renderPolicy(server, 'identities', 'who may call, by identity', {
        apiVersion: 'policy.linkerd.io/v1alpha1',
        kind: 'MeshTLSAuthentication',
        metadata: { name: `${server}-identities` },
        spec: renderIdentities(identities),
      }) : []),
      ...(networks.length ? renderPolicy(server, 'networks', 'who may call, by address', {
        apiVersion: 'policy.linkerd.io/v1alpha1',
        kind: 'NetworkAuthentication',
        metadata: { name: `${server}-networks` },
        spec: { networks: networks.map(cidr => ({ cidr })) },
      }) : []),
    ];
  },
};

/** What is spoken at a port, by the word that its Service has for it. Words that Linkerd does not know are opaque to it. */
function protocolOf(appProtocol?: string): ServerProtocol {
  switch (appProtocol?.toLowerCase()) {
    case undefined: return ServerProtocol.DETECTED;
    case 'http': return ServerProtocol.HTTP1;
    case 'kubernetes.io/h2c': return ServerProtocol.HTTP2;
    default: return ServerProtocol.OPAQUE;
  }
}

function renderServer(name: string, { podLabels, port, appProtocol }: AccessModel): Server {
  return {
    apiVersion: 'policy.linkerd.io/v1beta3',
    kind: 'Server',
    metadata: { name },
    spec: { accessPolicy: InboundPolicy.DENY, podSelector: { matchLabels: podLabels }, port, proxyProtocol: protocolOf(appProtocol) },
  };
}

function renderPolicy(server: string, id: string, purpose: string, authentication: MeshTLSAuthentication | NetworkAuthentication): RenderedObject[] {
  const { kind, metadata } = authentication;
  const policy: AuthorizationPolicy = {
    apiVersion: 'policy.linkerd.io/v1alpha1',
    kind: 'AuthorizationPolicy',
    metadata: { name: `${server}-${id}` },
    spec: {
      targetRef: { group: 'policy.linkerd.io', kind: 'Server', name: server },
      requiredAuthenticationRefs: [{ group: 'policy.linkerd.io', kind, name: metadata!.name! }],
    },
  };
  return [rendered(kind, purpose, authentication), rendered(`Policy-${id}`, 'lets them in', policy)];
}

function rendered(id: string, purpose: string, manifest: LinkerdResource): RenderedObject {
  return { id, purpose, manifest };
}

function identityOf({ serviceAccount, namespace }: AccessCaller, ownNamespace?: string): MeshIdentity {
  if (serviceAccount) { return MeshIdentity.serviceAccount(serviceAccount, namespace ?? ownNamespace); }
  return namespace ? MeshIdentity.namespace(namespace) : MeshIdentity.everyone();
}
