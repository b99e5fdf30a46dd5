/** Builds the tools of the cluster tests: `npm run cluster:build`. */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { build } from './build';
import { cacheRoot, cachedFolder, isBuilt } from './cache';
import { elapsed, printer } from './printer';
import { toolsNamed } from './tools';
import { whenOrphaned } from '../harness/orphaned';

const USAGE = `Builds the tools of the cluster tests from their Go modules, into ${cacheRoot()}. What is there is not built again.

npm run cluster:build                      all tools
npm run cluster:build -- flagger traefik   only these
npm run cluster:build -- --list            which tools there are, and where those are that have been built`;

const INTERRUPTED = 130;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { list: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) { return console.log(USAGE); }
  const tools = toolsNamed(positionals);
  if (values.list) {
    return tools.forEach(tool => console.log(`${tool.name} ${tool.version} ${isBuilt(tool) ? cachedFolder(tool) : 'not built'}`));
  }
  const missing = tools.filter(tool => !isBuilt(tool)).length;
  console.log(`Tools in ${cacheRoot()}: ${tools.length - missing} cached, ${missing} to build`);
  const stop = new AbortController();
  (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).forEach(signal => process.once(signal, () => stop.abort()));
  whenOrphaned(() => process.exit(1));
  const { report, end } = printer(process.stdout);
  const begun = performance.now();
  try {
    await build(positionals, report, stop.signal);
    console.log(`Done in ${elapsed(begun)}`);
  } catch (error) {
    end();
    if (!stop.signal.aborted) { throw error; }
    console.log('Stopped. What was built before is kept.');
    process.exitCode = INTERRUPTED;
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
