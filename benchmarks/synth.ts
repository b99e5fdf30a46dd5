import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { RepeatedCase } from './cases';
import { SCRATCH } from './compile';
import { runFresh } from './fresh-process';
import type { Task } from './measured/case';
import { Round, SynthResult } from './results';

/** The programs that write files. All of them must write the same. */
const WRITERS = ['canary-apps', 'unchecked-apps', 'cdk8s-plus', 'raw-objects'];

/** Measures one case. */
export function measureSynth({ repetitions, ...measured }: RepeatedCase): SynthResult {
  const objects = join(SCRATCH, 'objects.json');
  const outdirOf = (program: string) => join(SCRATCH, program);
  const run = <T>(program: string) => runFresh<T>(program, { ...measured, objects, outdir: outdirOf(program) } satisfies Task);
  run('save-objects');
  const rounds = Array.from({ length: repetitions }, (): Round => ({
    ours: run('canary-apps'),
    unchecked: run('unchecked-apps'),
    plus: run('cdk8s-plus'),
    raw: run('raw-objects'),
    yaml: run('yaml'),
  }));
  const [ours, ...others] = WRITERS.map(program => ({ program, bytes: digest(outdirOf(program)) }));
  WRITERS.forEach(program => rmSync(outdirOf(program), { recursive: true }));
  return { ...measured, rounds, otherBytes: others.filter(({ bytes }) => bytes !== ours.bytes).map(({ program }) => program) };
}

function digest(folder: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) { hash.update(file).update(readFileSync(join(folder, file))); }
  return hash.digest('hex');
}
