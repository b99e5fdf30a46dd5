import { grouped } from '../grouped';
import { rollouts, Typed } from '../kinds';
import { once, onceEach } from '../once';
import { ArgoRollout } from './rollouts';
import type { RolloutBlueGreen, RolloutCanary, RolloutSetCanaryScale, RolloutStep } from '../../imports/argo-rollouts';
import type { Deployment } from '../../imports/kubernetes';
import { scalersOf } from '../kubernetes/scalers';
import { Topology } from '../topology';

/** Where a Rollout has what it says about a canary. */
export const AT_CANARY = 'spec.strategy.canary';

/** A Rollout that moves requests, or pods, step by step. */
export interface CanaryRollout {
  readonly rollout: ArgoRollout;
  readonly canary: RolloutCanary;
}

/** All Rollouts that move requests, or pods, step by step. */
export const canaryRollouts = once((topology): CanaryRollout[] => rollouts(topology).flatMap(rollout => {
  const canary = rollout.manifest.spec.strategy?.canary;
  return canary ? [{ rollout, canary }] : [];
}));

/** A Rollout that switches from one version to the other at once. */
export interface BlueGreenRollout {
  readonly rollout: ArgoRollout;
  readonly blueGreen: RolloutBlueGreen;
}

/** All Rollouts that switch at once. */
export const blueGreenRollouts = once((topology): BlueGreenRollout[] => rollouts(topology).flatMap(rollout => {
  const blueGreen = rollout.manifest.spec.strategy?.blueGreen;
  return blueGreen ? [{ rollout, blueGreen }] : [];
}));

/** One step of a Rollout. */
export interface StepOfRollout extends CanaryRollout {
  readonly step: RolloutStep;
  readonly index: number;
  /** e.g. `spec.strategy.canary.steps[0]`. */
  readonly at: string;
  /** The weight of the canary from this step on. */
  readonly weight: number;
  /** What says how many pods the canary has from this step on; nothing if its weight does. */
  readonly scale?: RolloutSetCanaryScale;
}

/** The steps of a Rollout, with where they are. */
export const stepsOf = onceEach((rollout: ArgoRollout): StepOfRollout[] => {
  const { canary } = rollout.manifest.spec.strategy ?? {};
  let weight = 0;
  let scale: RolloutSetCanaryScale | undefined;
  return (canary?.steps ?? []).map((step, index) => {
    weight = step.setWeight ?? weight;
    if (step.setCanaryScale) { scale = step.setCanaryScale.matchTrafficWeight ? undefined : step.setCanaryScale; }
    return { rollout, canary: canary!, step, index, at: `${AT_CANARY}.steps[${index}]`, weight, scale };
  });
});

/** The steps of all Rollouts. */
export const rolloutSteps = once((topology): StepOfRollout[] => rollouts(topology).flatMap(stepsOf));

/** A step that says something certain, e.g. `setWeight`. */
export type StepThat<K extends keyof RolloutStep> = StepOfRollout & { readonly step: Required<Pick<RolloutStep, K>> };

/** Those of all Rollouts. */
export function stepsThat<K extends keyof RolloutStep>(topology: Topology, kind: K): StepThat<K>[] {
  return (byKind(topology).get(kind) ?? []) as StepThat<K>[];
}

const byKind = once(topology => grouped(rolloutSteps(topology).flatMap(each => Object.keys(each.step).map(kind => [kind, each] as const))));

/** Whether the canary has pods at a step. */
export function hasPods({ scale, weight }: StepOfRollout): boolean {
  return (scale?.replicas ?? scale?.weight ?? weight) > 0;
}

const ROUTERS = ['alb', 'ambassador', 'apisix', 'appMesh', 'istio', 'nginx', 'smi', 'traefik'] as const;

/** What divides requests for a Rollout: fields of `trafficRouting`, and `plugins` if there is any. */
export function routersOf({ trafficRouting = {} }: RolloutCanary): string[] {
  const plugins = Object.keys(trafficRouting.plugins ?? {}).length > 0 ? ['plugins'] : [];
  return [...ROUTERS.filter(router => trafficRouting[router]), ...plugins];
}

/** Whether a step lasts: it waits, measures, or runs something. */
export function lasts({ pause, analysis, experiment, plugin }: RolloutStep): boolean {
  return Boolean(pause || analysis || experiment || plugin);
}

/** The most weight that a Rollout can give to its canary. */
export function fullWeight({ trafficRouting }: RolloutCanary): number {
  return trafficRouting?.maxTrafficWeight ?? 100;
}

/** How many pods a Rollout has; nothing if an autoscaler decides, or may. */
export function fixedReplicas(topology: Topology, rollout: ArgoRollout): number | undefined {
  return scalersOf(topology, rollout).length === 0 ? rollout.manifest.spec.replicas : undefined;
}

/** The Deployment that a Rollout refers to, if it is among the manifests. */
export function referredDeployment(topology: Topology, { manifest, namespace }: ArgoRollout): Typed<Deployment> | undefined {
  const { kind, name = '' } = manifest.spec.workloadRef ?? {};
  return kind === 'Deployment' ? topology.find('apps', kind, name, namespace) as Typed<Deployment> | undefined : undefined;
}
