import { RolloutFacts } from './rollout-facts';
import { Finding, Findings } from '../../model/finding';

/** Metrics of the one mesh do not tell what the other one divides. */
export function twoMeshes({ model: { mesh }, engine: { router } }: RolloutFacts): Finding[] {
  if (!router?.mesh || !mesh?.metrics || mesh.name === router.mesh) { return []; }
  return [Findings.error('rollout/two-meshes',
    `${router.name} divides the requests, but the pods belong to ${mesh.name}, whose proxies are asked for the metrics.`,
    `Give the mesh that divides: ${router.mesh}; or new none.NoMesh(), if something else adds its proxies.`)];
}
