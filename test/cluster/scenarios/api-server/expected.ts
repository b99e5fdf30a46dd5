import * as assert from 'node:assert/strict';
import { writtenFor } from './crds-needed';
import { refusalsOf } from './judge';
import { servePinnedKinds } from './pinned-kinds';
import { renderedFromPlans, synthesizedByTests, writtenByExamples, Written } from './sources';
import { Cluster } from '../../harness';

/** Objects that were written, and how the refusals begin that are meant. */
export interface Judged {
  readonly written: () => Promise<Written[]>;
  readonly meant: string[];
}

const UNKNOWN_FIELD = (name: string, kind: string, path: string) =>
  `failed to create typed patch object (judged-shop/${name}; ${kind}): ${path}.fieldOfTomorrow: field not declared in schema`;
const CANARY = 'flagger.app/v1beta1, Kind=Canary';
const ROLLOUT = 'argoproj.io/v1alpha1, Kind=Rollout';
const DEPLOYMENT = 'apps/v1, Kind=Deployment';

/** One example shows a patch with a field that does not exist yet. */
export const EXAMPLES: Judged = {
  written: async () => writtenFor('v1.5.1-standard', await writtenByExamples()),
  meant: [`examples/full-control.ts: Canary judged-shop/legacy: ${UNKNOWN_FIELD('legacy', CANARY, '.spec')}`],
};

export const PLANS: Judged = { written: renderedFromPlans, meant: [] };

/** What tests put beside the library's own objects, and cannot be accepted. */
export const TESTS: Judged = {
  written: async () => writtenFor('v1.5.1-standard', await synthesizedByTests()),
  meant: [
    // Patches with a field that does not exist yet.
    `with Argo Rollouts a patch of the workload survives, also of a field that nobody knows: Rollout judged-shop/web: ${
      UNKNOWN_FIELD('web', ROLLOUT, '.spec.template.spec')}`,
    `with Argo Rollouts the object of the engine can be patched, also with a field that nobody knows: Rollout judged-shop/web: ${
      UNKNOWN_FIELD('web', ROLLOUT, '.spec')}`,
    `with Flagger a patch of the workload survives, also of a field that nobody knows: Deployment judged-shop/web: ${
      UNKNOWN_FIELD('web', DEPLOYMENT, '.spec.template.spec')}`,
    `with Flagger the object of the engine can be patched, also with a field that nobody knows: Canary judged-shop/web: ${
      UNKNOWN_FIELD('web', CANARY, '.spec')}`,
    // The kind of an engine that a test invents.
    'an app of foreign plug-ins holds what its engine renders, and the Services that it leaves to us: Delivery judged-shop/web: the kind acme.dev/v1',
    'an app of foreign plug-ins is divided at a gateway that never calls Services, though there is a mesh: Delivery judged-shop/web: the kind acme.dev/v1',
    // Kinds of GKE and of other meshes, whose CRDs are not pinned, and such that a test invents.
    'GKE has exports of its own: ServiceExport judged-shop/web: the kind net.gke.io/v1 ServiceExport is not served',
    'Linkerd does not take others, which is an error until it is acknowledged: TrafficSplit judged-shop/split: the kind split.smi-spec.io/v1alpha4',
    'a split may be written as something else than a route, with what belongs to it: Division judged-shop/web: the kind example.com/v1',
    'a split may be written as something else than a route, with what belongs to it: Kept judged-shop/web: the kind example.com/v1',
    // A workload that a test makes only as far as it needs it: its selector misses its pods.
    'a plain object stays as it is: StatefulSet judged-shop/web:',
  ],
};

/** What only the CRDs of the experimental channel know. */
export const EXPERIMENTAL: Judged = {
  written: async () => writtenFor('v1.5.1-experimental', [...await writtenByExamples(), ...await synthesizedByTests()]),
  meant: [],
};

/** What Gateway API has had since 1.6 only. */
export const NEWER: Judged = {
  written: async () => writtenFor('v1.6.1-standard', [...await writtenByExamples(), ...await synthesizedByTests()]),
  meant: [],
};

/** The API server refuses exactly what is meant to be refused. */
export async function assertAccepted({ written, meant }: Judged, cluster: Cluster): Promise<void> {
  await servePinnedKinds(cluster);
  const refusals = await refusalsOf(await written(), cluster);
  assert.deepEqual(refusals.filter(refusal => !meant.some(beginning => refusal.startsWith(beginning))), []);
  assert.deepEqual(meant.filter(beginning => !refusals.some(refusal => refusal.startsWith(beginning))), []);
}
