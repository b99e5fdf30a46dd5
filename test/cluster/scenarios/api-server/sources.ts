import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { EXAMPLES, objectsIn, runExample } from '../../../support/examples';
import { modelOf } from '../../../support/models';
import { ENGINE_PLANS } from '../../../support/plans';
import { UNPINNED } from '../../../support/schemas';
import { sleep } from '../../harness';
import { RolloutTarget } from 'cdk8s-canary';

/** An object that the library wrote, and where. */
export interface Written {
  readonly by: string;
  readonly object: any;
}

const PLANS_OF_EACH_SORT = 25;
const LABELS = { 'app.kubernetes.io/name': 'web' };
const TARGET = RolloutTarget.fromAttributes({
  name: 'web', selectorLabels: LABELS, podTemplate: { metadata: { labels: LABELS }, spec: { containers: [{ name: 'main', image: 'acme/web:1' }] } },
});

/** What the example programs write. */
export const writtenByExamples = once(async () => {
  const written = await eachInTurn(EXAMPLES, name => objectsIn(runExample(name)).map(object => ({ by: `examples/${name}.ts`, object })));
  return written.flat();
});

/** What both engines render for generated plans, always the same ones. */
export const renderedFromPlans = once(async () => {
  const written = await eachInTurn(ENGINE_PLANS, ([sort, engine, arbitrary]) =>
    fc.sample(arbitrary, { numRuns: PLANS_OF_EACH_SORT, seed: 1 }).flatMap((plan, index) => engine.render(modelOf(plan, { target: TARGET }))
      .map(({ manifest }) => ({ by: `${sort} ${index}`, object: { ...manifest, metadata: { ...manifest.metadata, namespace: 'shop' } } }))));
  return written.flat();
});

/** What the unit tests synthesize without findings. */
export const synthesizedByTests = once(runTests);

/** Two scenarios want the same: it is made for the first. Kinds whose CRDs are not here are left out. */
function once(make: () => Promise<Written[]>): () => Promise<Written[]> {
  let made: Promise<Written[]> | undefined;
  return () => made ??= make().then(written => written.filter(({ object }) => !UNPINNED.test(object.apiVersion)));
}

/** One after the other; other scenarios go on in between. */
async function eachInTurn<T, R>(items: readonly T[], make: (item: T) => R): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) {
    results.push(make(item));
    await sleep(0);
  }
  return results;
}

async function runTests(): Promise<Written[]> {
  const folder = mkdtempSync(join(tmpdir(), 'synthesized-'));
  try {
    await promisify(execFile)('npx', ['jest', '--findRelatedTests', 'test/support/synth.ts', '--reporters', 'default', '--silent'], {
      env: { ...process.env, SYNTHESIZED: folder },
    });
    const calls = readdirSync(folder).sort().map(file => JSON.parse(readFileSync(join(folder, file), 'utf8')));
    const distinct = new Map<string, Written>();
    for (const { test, objects } of calls) {
      for (const object of objects) { distinct.set(JSON.stringify(object), { by: test, object }); }
    }
    return [...distinct.values()];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
