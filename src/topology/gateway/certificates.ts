import type { Gateway } from '../../imports/gateway-api';
import { gateways, Typed } from '../kinds';
import { once } from '../once';
import { Resource } from '../resource';
import { PlacedListener, placedListeners } from './routes';
import { Topology } from '../topology';

const CERT_MANAGER = 'cert-manager.io';

/** A listener for which an annotation asks cert-manager for a certificate. */
export interface IssuedListener extends PlacedListener {
  /** The Secret that it names. */
  readonly secret: string;
  /** Whether the Secret is made by something else among the manifests. */
  readonly made: boolean;
  /** The issuer, if it is among the manifests. */
  readonly issuer?: Resource;
}

/** All of them. */
export const issuedListeners = once((topology): IssuedListener[] => {
  const requested = new Set(topology.ofKind(CERT_MANAGER, 'Certificate').map(resource => `${resource.namespace}/${resource.get('spec.secretName')}`));
  return placedListeners(topology).flatMap(placed => {
    const { owner, listener: { tls } } = placed;
    const [reference] = tls?.certificateRefs ?? [];
    if (!reference || tls?.mode === 'Passthrough' || (reference.kind ?? 'Secret') !== 'Secret' || !names(owner)) { return []; }
    const { name: secret, namespace = owner.namespace } = reference;
    const made = requested.has(`${namespace}/${secret}`) || topology.find('', 'Secret', secret, namespace) !== undefined;
    return [{ ...placed, secret, made, issuer: issuerOf(topology, owner) }];
  });
});

function names({ annotations }: Resource): boolean {
  return Boolean(annotations[`${CERT_MANAGER}/issuer`] || annotations[`${CERT_MANAGER}/cluster-issuer`]);
}

function issuerOf(topology: Topology, { annotations, namespace }: Resource): Resource | undefined {
  const own = annotations[`${CERT_MANAGER}/issuer`];
  const shared = annotations[`${CERT_MANAGER}/cluster-issuer`];
  if (annotations[`${CERT_MANAGER}/issuer-group`]) { return undefined; }
  return own ? topology.find(CERT_MANAGER, 'Issuer', own, namespace) : topology.ofKind(CERT_MANAGER, 'ClusterIssuer').find(({ name }) => name === shared);
}

/** How an ACME issuer proves that hosts are its own. The form of issuers is not checked, so this can be anything. */
export function solversOf(issuer: Resource | undefined): any[] {
  const solvers = issuer?.get('spec.acme.solvers');
  return Array.isArray(solvers) ? solvers : [];
}

/** A Gateway at which an issuer shows proofs. */
export interface AcmeParent {
  readonly issuer: Resource;
  readonly at: string;
  readonly gateway: Typed<Gateway>;
}

/** All of them, as far as the Gateways are among the manifests. */
export const acmeParents = once((topology): AcmeParent[] => {
  const known = new Map(gateways(topology).map(gateway => [`${gateway.namespace}/${gateway.name}`, gateway]));
  const issuers = ['Issuer', 'ClusterIssuer'].flatMap(kind => topology.ofKind(CERT_MANAGER, kind));
  return issuers.flatMap(issuer => solversOf(issuer).flatMap((solver, i) => {
    const parents = solver?.http01?.gatewayHTTPRoute?.parentRefs;
    return (Array.isArray(parents) ? parents : []).flatMap((parent, j) => {
      const gateway = known.get(`${parent?.namespace ?? issuer.namespace}/${parent?.name}`);
      return gateway ? [{ issuer, at: `spec.acme.solvers[${i}].http01.gatewayHTTPRoute.parentRefs[${j}]`, gateway }] : [];
    });
  }));
});
