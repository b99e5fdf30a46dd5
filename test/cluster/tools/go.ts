import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourceFolder } from './cache';
import { Tool } from './tools';

/** Always for this machine, without a C compiler, with the Go that is installed. */
const SETTINGS = { CGO_ENABLED: '0', GOOS: '', GOARCH: '', GOWORK: 'off', GOTOOLCHAIN: 'local' };

/** Go runs on when it is not told to stop: whoever holds the other end of file 3 keeps it alive, and all that it has started. */
const GUARDED = '{ cat <&3; kill -KILL 0; } >/dev/null 2>&1 & go "$@" 3<&-';

/** Where Go is run, where it keeps what it needs meanwhile, and what stops it. */
export interface Place {
  readonly folder: string;
  readonly temporary: string;
  readonly stop?: AbortSignal;
}

/** Runs `go` and answers what it writes. Throws with what it complains about. */
export async function go(args: readonly string[], { folder, temporary, stop }: Place): Promise<string> {
  stop?.throwIfAborted();
  const env = { ...process.env, ...SETTINGS, GOTMPDIR: temporary };
  // In a group of its own, so that the compilers that it runs are stopped with it.
  const child = spawn('sh', ['-c', GUARDED, 'go', ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'], detached: true });
  child.on('exit', () => child.stdio[3]!.destroy());
  const interrupt = () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) { process.kill(-child.pid, 'SIGINT'); }
  };
  stop?.addEventListener('abort', interrupt);
  let output = '';
  let complaints = '';
  child.stdout!.setEncoding('utf8').on('data', text => { output += text; });
  child.stderr!.setEncoding('utf8').on('data', text => { complaints += text; });
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
    .finally(() => stop?.removeEventListener('abort', interrupt));
  stop?.throwIfAborted();
  if (code !== 0) { throw new Error(`${complaints}${output}`.trim() || `\`go ${args[0]}\` ended without a word.`); }
  return output;
}

/** Throws if Go is missing or too old to build these tools. */
export function requireGo(tools: readonly Tool[]): void {
  const needed = tools.map(goVersion).sort(newerFirst)[0];
  const { stdout } = spawnSync('go', ['env', 'GOVERSION'], { cwd: tmpdir(), env: { ...process.env, ...SETTINGS }, encoding: 'utf8' });
  const installed = /go(\d[\d.]*)/.exec(stdout ?? '')?.[1];
  if (installed !== undefined && newerFirst(installed, needed) <= 0) { return; }
  const found = installed === undefined ? 'there is none' : `this is ${installed}`;
  throw new Error(`Go ${needed} or newer is needed to build ${tools.map(({ name }) => name).join(', ')}, and ${found}. `
    + 'Install it, or let XDG_CACHE_HOME name a folder where they have been built.');
}

/** The version that a tool's go.mod asks for. */
function goVersion(tool: Tool): string {
  return /^go (\S+)$/m.exec(readFileSync(join(sourceFolder(tool), 'go.mod'), 'utf8'))![1];
}

function newerFirst(one: string, other: string): number {
  return other.localeCompare(one, 'en', { numeric: true });
}
