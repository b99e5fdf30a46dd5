import { answerableMetrics } from './answerable-metrics';
import { autoscaler } from './autoscaler';
import { hosts } from './hosts';
import { httpRoute } from './http-route';
import { measured } from './measured';
import { mirror } from './mirror';
import { nameLength } from './name-length';
import { oneRolloutPerTarget } from './one-rollout-per-target';
import { path } from './path';
import { port } from './port';
import { previewLoad } from './preview-load';
import { promotionStep } from './promotion-step';
import { replicas } from './replicas';
import { RolloutRule } from './rollout-facts';
import { selectorKnown } from './selector-known';
import { twoEdges } from './two-edges';
import { twoMeshes } from './two-meshes';
import { uniqueNames } from './unique-names';
import { weights } from './weights';
import { writtenReplicas } from './written-replicas';

/** The rules of every rollout, whatever its engine, in the order in which their findings are listed. */
export const ROLLOUT_RULES: RolloutRule[] = [
  oneRolloutPerTarget,
  nameLength,
  port,
  selectorKnown,
  writtenReplicas,
  replicas,
  autoscaler,
  weights,
  promotionStep,
  httpRoute,
  mirror,
  hosts,
  twoEdges,
  twoMeshes,
  path,
  measured,
  answerableMetrics,
  uniqueNames,
  previewLoad,
];
