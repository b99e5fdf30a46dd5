/** `npm run test:cluster`: proves on the genuine controllers what this library writes. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { missingPrerequisites, runInSandbox, whenOrphaned } from './harness';
import { build } from './tools/build';
import { isBuilt } from './tools/cache';
import { requireGo } from './tools/go';
import { printer } from './tools/printer';
import { Tool, TOOLS } from './tools/tools';

const USAGE = `Puts what this library writes before the genuine controllers.

npm run test:cluster                          all scenarios
npm run test:cluster -- blue                  only those whose title fits the pattern
npm run test:cluster -- --write               keep the results in docs/proof.md, if all scenarios ran and none failed
npm run test:cluster -- --skip-if-impossible  succeed without a run where no cluster can run; otherwise that is a failure`;

const OPTIONS = {
  'write': { type: 'boolean' },
  'skip-if-impossible': { type: 'boolean' },
  'help': { type: 'boolean', short: 'h' },
} as const;

const TYPESCRIPT = ['-r', 'ts-node/register/transpile-only', '-r', 'tsconfig-paths/register'];

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const unbuilt = TOOLS.filter(tool => !isBuilt(tool));
  const missing = [...missingPrerequisites(), ...missingGo(unbuilt)];
  if (missing.length > 0) {
    console.error(`No cluster can run here:\n${missing.map(line => `  ${line}`).join('\n')}`);
    if (values['skip-if-impossible']) { console.error('Skipped, as asked: nothing is proven.'); }
    return values['skip-if-impossible'] ? 0 : 1;
  }
  if (unbuilt.length > 0) {
    const { report, end } = printer(process.stdout);
    whenOrphaned(() => process.exit(1));
    await build([], report).finally(end);
  }
  process.env.SCENARIOS = positionals.join(' ');
  process.env.WRITE_PROOF = values.write ? 'yes' : '';
  process.env.TS_NODE_PROJECT = 'tsconfig.dev.json';
  return runInSandbox(['node', ...TYPESCRIPT, join(__dirname, 'suite.ts')]);
}

function missingGo(unbuilt: readonly Tool[]): string[] {
  try {
    if (unbuilt.length > 0) { requireGo(unbuilt); }
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

main().then(code => { process.exitCode = code; }, (error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
