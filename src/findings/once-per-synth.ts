import { ApiObject, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { remembered, totalRevision } from '../private/remembered';

/** With more charts than this, it would cost more with each one to look whether the app has changed. */
const MANY_CHARTS = 100;

/**
 * Works something out over a whole app once for each synthesis: cdk8s validates the app again for each chart.
 *
 * What was worked out counts until other work gets a turn, or until something is seen to have changed: something was said to a construct of
 * ours, or there are other constructs or patches.
 */
export function oncePerSynth<T>(root: IConstruct, workOut: () => T): () => T {
  let turn: object | undefined;
  let size: Size = { charts: 0, parts: 0 };
  return remembered(workOut, () => {
    if (!turn) {
      turn = {};
      size = { charts: 0, parts: 0 };
      queueMicrotask(() => { turn = undefined; });
    }
    if (size.charts <= MANY_CHARTS) { size = sizeOf(root); }
    return [turn, totalRevision(), size.parts];
  });
}

interface Size {
  readonly charts: number;
  /** Constructs and patches. */
  readonly parts: number;
}

function sizeOf(root: IConstruct): Size {
  const constructs = root.node.findAll();
  let charts = 0;
  let parts = constructs.length;
  for (const construct of constructs) {
    if (Chart.isChart(construct)) { charts += 1; }
    if (ApiObject.isApiObject(construct)) { parts += patchesOf(construct); }
  }
  return { charts, parts };
}

/** cdk8s does not tell how many patches an object has; in a version that keeps them elsewhere, none are seen. */
function patchesOf(object: ApiObject): number {
  const { patches } = object as unknown as { readonly patches?: unknown[] };
  return patches?.length ?? 0;
}
