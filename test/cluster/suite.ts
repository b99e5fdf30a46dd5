/** Runs the scenarios, all on one cluster. Started by run.ts, inside of a sandbox. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cluster } from './harness';
import { proofDocument, provenIn, Result, resultTable } from './proof';
import { loadScenarios, Scenario } from './scenario';

const PROOF = join(__dirname, '..', '..', 'docs', 'proof.md');
const REPORTS = 'test-reports';
const LOGS = process.env.CLUSTER_LOGS ?? join(REPORTS, 'cluster');
const AT_ONCE = 10;
const TIMEOUT_SECONDS = 360;

async function main(): Promise<number> {
  const all = await loadScenarios(join(__dirname, 'scenarios'));
  const pattern = new RegExp(process.env.SCENARIOS ?? '', 'i');
  const chosen = all.filter(({ title }) => pattern.test(title));
  if (chosen.length === 0) { throw new Error(`No scenario has a title like ${pattern}:\n${all.map(({ title }) => title).join('\n')}`); }
  console.log(`${chosen.length} of ${all.length} scenarios, ${AT_ONCE} at a time; logs of the programs are in ${LOGS}`);
  const cluster = new Cluster({ logs: LOGS });
  const results = await runAll(chosen, cluster);
  await cluster.stop();
  return report(results, chosen.length === all.length);
}

/** The results, in the order of the scenarios; each is told as soon as it is there. */
async function runAll(chosen: readonly Scenario[], cluster: Cluster): Promise<Result[]> {
  const waiting = [...chosen.entries()];
  const results: Result[] = [];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, scenario] = next;
      const start = Date.now();
      const error = await failureOf(scenario, cluster);
      const seconds = Math.round((Date.now() - start) / 1000);
      results[index] = { ...scenario, seconds, passed: error === undefined };
      console.log(`${error ? '✖' : '✔'} ${scenario.title} (${seconds} s)${error ? `\n${error.stack}` : ''}`);
    }
  }));
  return results;
}

async function failureOf({ components, run }: Scenario, cluster: Cluster): Promise<Error | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not over after ${TIMEOUT_SECONDS} seconds`)), TIMEOUT_SECONDS * 1000);
  });
  try {
    await Promise.race([late, cluster.ensure(...components).then(() => run(cluster))]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    clearTimeout(timer);
  }
}

/** Prints and keeps the results. Returns the exit code. */
function report(results: Result[], complete: boolean): number {
  const passed = results.filter(result => result.passed).length;
  const failed = results.length - passed;
  console.log(`\n${resultTable(results)}\n\n${passed} passed, ${failed} failed`);
  mkdirSync(REPORTS, { recursive: true });
  writeFileSync(join(REPORTS, 'cluster.json'), JSON.stringify({ passed, failed }));
  if (failed > 0 || !complete) { return Number(failed > 0); }
  if (process.env.WRITE_PROOF) { writeFileSync(PROOF, proofDocument(results)); }
  const proven = existsSync(PROOF) ? provenIn(readFileSync(PROOF, 'utf8')) : [];
  if (JSON.stringify(proven) === JSON.stringify(results.map(({ title }) => title))) { return 0; }
  console.log('But docs/proof.md tells of other scenarios. Write it anew: npm run test:cluster -- --write');
  return 1;
}

// Watches that are still open must not keep it alive.
main().then(code => process.exit(code), (error: Error) => {
  console.error(error.message);
  process.exit(1);
});
