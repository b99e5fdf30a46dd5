import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { PROGRAMS } from './compile';

/** Runs a compiled program in a process of its own, so that nothing is warm, and returns what it printed. */
export function runFresh<T>(program: string, task: object = {}): T {
  const printed = execFileSync(process.execPath, [join(PROGRAMS, `${program}.js`), JSON.stringify(task)], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  return JSON.parse(printed);
}
