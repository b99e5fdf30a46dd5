import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = dirname(__dirname);

/** Inside the project, so that its dependencies are found, and of this run alone: two runs at a time must not meet. */
const OUTPUT = join(ROOT, '.cache', `benchmarks-${process.pid}`);

/** Folder for what the measured programs read and write. */
export const SCRATCH = join(OUTPUT, 'scratch');

/** Folder of the compiled programs that measure. */
export const PROGRAMS = join(OUTPUT, 'measured');

/** Compiles the library and the programs that measure it, and installs the library beside them as the package is: one file, and one for the rules. */
export function compile(): void {
  const modules = join(OUTPUT, 'modules');
  const library = join(OUTPUT, 'node_modules', 'cdk8s-canary');
  const measured = join(__dirname, 'measured');
  process.on('exit', () => rmSync(OUTPUT, { recursive: true, force: true }));
  mkdirSync(SCRATCH, { recursive: true });
  const tsc = [require.resolve('typescript/bin/tsc'), '-p', ROOT, '--outDir', modules, '--declaration', 'false'];
  execFileSync(process.execPath, tsc, { cwd: ROOT, stdio: 'inherit' });
  const bundle = (entry: string, file: string, external: string[] = []) =>
    buildSync({ entryPoints: [entry], bundle: true, platform: 'node', external, outfile: join(library, 'lib', file) });
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'load-plugins-lazily.js'), join(modules, 'index.js')]);
  bundle(join(modules, 'index.js'), 'index.js', ['cdk8s', 'cdk8s-plus-28', 'constructs']);
  bundle(join(ROOT, 'src', 'checks', 'index.ts'), join('checks', 'index.js'));
  symlinkSync(join(ROOT, 'imports'), join(library, 'imports'));
  copyFileSync(join(ROOT, 'package.json'), join(library, 'package.json'));
  buildSync({ entryPoints: readdirSync(measured).map(file => join(measured, file)), platform: 'node', format: 'cjs', outdir: PROGRAMS });
}
