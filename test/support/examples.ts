import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { parseAllDocuments } from 'yaml';

const ROOT = path.join(__dirname, '..', '..', 'examples');

/** The programs under examples/, without their ending. What runs programs is not one itself. */
export const EXAMPLES = (fs.readdirSync(ROOT, { recursive: true }) as string[])
  .filter(file => file.endsWith('.ts') && path.basename(file) !== 'run.ts')
  .map(file => file.replace(/\.ts$/, ''))
  .sort();

/** Runs an example as its user would, and returns the files that it wrote. */
export function runExample(name: string): { [file: string]: string } {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'example-'));
  const before = process.env.CDK8S_OUTDIR;
  try {
    process.env.CDK8S_OUTDIR = outdir;
    load(path.join(ROOT, name));
    return Object.fromEntries(fs.readdirSync(outdir).sort().map(file => [file, fs.readFileSync(path.join(outdir, file), 'utf8')]));
  } finally {
    if (before === undefined) { delete process.env.CDK8S_OUTDIR; } else { process.env.CDK8S_OUTDIR = before; }
    fs.rmSync(outdir, { recursive: true });
  }
}

/** Runs a program anew each time, under jest and without it. */
function load(program: string): void {
  if (typeof jest === 'object') {
    jest.isolateModules(() => require(program));
  } else {
    delete require.cache[require.resolve(program)];
    require(program);
  }
}

/** The objects in the files of an example. */
export function objectsIn(files: { [file: string]: string }): any[] {
  return Object.values(files).flatMap(text => parseAllDocuments(text).map(document => document.toJS()));
}
