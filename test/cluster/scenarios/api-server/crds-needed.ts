import { Written } from './sources';
import { validateManifest, ValidationOptions } from '../../../support/schemas';

/** Which CRDs of Gateway API know an object, the usual ones first. */
const CRDS = ['v1.5.1-standard', 'v1.5.1-experimental', 'v1.6.1-standard'] as const satisfies ValidationOptions['gatewayApi'][];

/** The objects for an API server with these CRDs: those that it is the first to know, and all that none of them knows go to the first. */
export function writtenFor(crds: typeof CRDS[number], written: readonly Written[]): Written[] {
  return written.filter(({ object }) => crdsFor(object) === crds);
}

function crdsFor(object: any): typeof CRDS[number] {
  if (!/^gateway\.networking\.(x-)?k8s\.io\//.test(object.apiVersion)) { return CRDS[0]; }
  return CRDS.find(gatewayApi => validateManifest(object, { gatewayApi }).length === 0) ?? CRDS[0];
}
