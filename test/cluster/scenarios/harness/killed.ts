import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../harness';
import { scenario } from '../../scenario';

const SUITE = ['node', '-r', 'ts-node/register/transpile-only', '-r', 'tsconfig-paths/register', join(__dirname, '..', '..', 'run.ts')];

/** Who is killed, how, and as soon as which program runs. */
const ENDS: { command: string[]; signal: NodeJS.Signals; when: string }[] = [
  { command: SUITE, signal: 'SIGKILL', when: 'unshare' },
  { command: SUITE, signal: 'SIGINT', when: 'etcd' },
  { command: ['sh', '-c', `${SUITE.join(' ')} "$@"; true`, 'npm'], signal: 'SIGKILL', when: 'kube-apiserver' },
  { command: SUITE, signal: 'SIGTERM', when: 'traefik' },
];

scenario('Whatever ends the suite, and whenever, no process is left', [], async () => {
  for (const { command: [program, ...args], signal, when } of ENDS) {
    const mark = randomUUID();
    const suite = spawn(program, [...args, 'Flagger walks'], {
      detached: true, stdio: 'ignore', env: { ...process.env, CLUSTER_LOGS: join('test-reports', 'cluster-killed'), MARK: mark },
    });
    await until(`${when} runs`, () => marked(mark).some(command => command.includes(when)));
    suite.kill(signal);
    await until(`all are gone after ${signal} to ${program} when ${when} ran`, () => {
      const left = marked(mark);
      if (left.length > 0) { throw new Error(`left: ${left.join('; ')}`); }
      return true;
    }, { seconds: 10 });
  }
});

/** The programs that were started with a mark in their environment. */
function marked(mark: string): string[] {
  return readdirSync('/proc').filter(name => /^\d+$/.test(name)).flatMap(id => {
    try {
      const alive = readFileSync(`/proc/${id}/environ`, 'utf8').includes(`MARK=${mark}`);
      return alive ? [readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0').slice(0, 3).join(' ')] : [];
    } catch {
      return [];
    }
  });
}
