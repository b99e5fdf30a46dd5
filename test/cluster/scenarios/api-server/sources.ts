import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { EXAMPLES, objectsIn, runExample } from '../../../support/examples';
import { modelOf } from '../../../support/models';
import { ENGINE_PLANS } from '../../../support/plans';
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
export async function writtenByExamples(): Promise<Written[]> {
  return EXAMPLES.flatMap(name => objectsIn(runExample(name)).map(object => ({ by: `examples/${name}.ts`, object })));
}

/** What both engines render for generated plans, always the same ones. */
export async function renderedFromPlans(): Promise<Written[]> {
  return ENGINE_PLANS.flatMap(([sort, engine, arbitrary]) =>
    fc.sample(arbitrary, { numRuns: PLANS_OF_EACH_SORT, seed: 1 }).flatMap((plan, index) => engine.render(modelOf(plan, { target: TARGET }))
      .map(({ manifest }) => ({ by: `${sort} ${index}`, object: { ...manifest, metadata: { ...manifest.metadata, namespace: 'shop' } } }))));
}

/** What the unit tests synthesize without findings. They run once. */
export function synthesizedByTests(): Promise<Written[]> {
  return testRun ??= runTests();
}

let testRun: Promise<Written[]> | undefined;

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
