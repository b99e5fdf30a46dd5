import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { whenOrphaned } from './orphaned';

/** Where addresses of pods and of Services come from; all of them are addresses of this one machine. */
export const POD_RANGE = '10.244.0.0/16';
export const SERVICE_RANGE = '10.96.0.0/16';

/** An empty folder. Inside a sandbox it is in memory, so what is written there is gone with the sandbox. */
export const SCRATCH = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdk8s-canary', 'scratch');

const MARK = 'CDK8S_CANARY_SANDBOX';

/** Makes namespaces habitable: addresses, names, and a folder in memory. */
const FURNISH = `
set -e
ip link set lo up
ip route add local ${POD_RANGE} dev lo
ip route add local ${SERVICE_RANGE} dev lo
mount -t tmpfs none "$0"
printf 'nameserver 127.0.0.1\\nsearch svc.cluster.local cluster.local\\noptions ndots:5\\n' > "$0/resolv.conf"
mount --bind "$0/resolv.conf" /etc/resolv.conf
set +e
`;

/** The first process lives as long as the command, and as long as somebody holds the other end of file 3. */
const GUARD = `
exec 4<&0
"$@" <&4 3<&- &
command=$!
{ cat <&3 >/dev/null; kill -KILL $command; } &
wait $command
`;

/** Whether this program runs in a sandbox. */
export function insideSandbox(): boolean {
  return process.env[MARK] !== undefined;
}

/**
 * A shell script in namespaces of its own: network, processes, mounts, and users where we are not root. None of them has a name,
 * so none is left behind: with the first process in there the kernel ends all of them.
 */
function isolated(script: string, args: string[] = []): string[] {
  mkdirSync(SCRATCH, { recursive: true });
  const users = process.getuid!() === 0 ? [] : ['--user', '--map-root-user'];
  return [...users, '--net', '--pid', '--mount', '--mount-proc', '--fork', '--kill-child', 'sh', '-c', script, SCRATCH, ...args];
}

/** Why no sandbox can be made here, if so. */
export function sandboxProblem(): string | undefined {
  const probe = spawnSync('unshare', isolated(FURNISH), { encoding: 'utf8' });
  return probe.status === 0 ? undefined : probe.error?.message ?? probe.stderr.trim();
}

/** Runs a command in a sandbox and returns its exit code. Whatever ends this program, or one that waits for it, ends the sandbox too. */
export async function runInSandbox(command: string[]): Promise<number> {
  const child = spawn('unshare', isolated(FURNISH + GUARD, command), {
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: { ...process.env, [MARK]: 'yes' },
  });
  const end = () => child.kill('SIGKILL');
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  signals.forEach(signal => process.on(signal, end));
  whenOrphaned(() => {
    console.error('Ended, because a program that waited for this one has ended. To let it go on by itself, start it with setsid.');
    end();
  });
  try {
    return await new Promise((resolve, reject) => child.on('error', reject).on('exit', code => resolve(code ?? 130)));
  } finally {
    signals.forEach(signal => process.off(signal, end));
  }
}
