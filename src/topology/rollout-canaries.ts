import { rollouts, Typed } from './kinds';
import { once, onceEach } from './once';
import { ArgoRollout } from './rollouts';
import { scalersOf } from './scalers';
import { Topology } from './topology';
import type { RolloutBlueGreen, RolloutCanary, RolloutSetCanaryScale, RolloutStep } from '../imports/argo-rollouts';
import type { Deployment } from '../imports/kubernetes';

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
}

/** The steps of a Rollout, with where they are. */
export const stepsOf = onceEach(({ rollout, canary }: CanaryRollout): StepOfRollout[] =>
  (canary.steps ?? []).map((step, index) => ({ rollout, canary, step, index, at: `${AT_CANARY}.steps[${index}]` })));

/** The steps of all Rollouts. */
export const rolloutSteps = once((topology): StepOfRollout[] => canaryRollouts(topology).flatMap(stepsOf));

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

/** What says how many pods the canary has at one of the steps; nothing if its weight does. */
export function scaleUntil({ canary }: CanaryRollout, index: number): RolloutSetCanaryScale | undefined {
  const scale = (canary.steps ?? []).slice(0, index + 1).reverse().find(({ setCanaryScale }) => setCanaryScale)?.setCanaryScale;
  return scale?.matchTrafficWeight ? undefined : scale;
}

/** The weight of the canary at one of the steps. */
export function weightUntil({ canary }: CanaryRollout, index: number): number {
  return (canary.steps ?? []).slice(0, index + 1).reverse().find(({ setWeight }) => setWeight !== undefined)?.setWeight ?? 0;
}
