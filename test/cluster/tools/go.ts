import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourceFolder } from './cache';
import { Tool } from './tools';

/** Always for this machine, without a C compiler, with the Go that is installed. */
const SETTINGS = { CGO_ENABLED: '0', GOOS: '', GOARCH: '', GOWORK: 'off', GOTOOLCHAIN: 'local' };

/** Runs `go` in a folder and answers what it writes. Throws with what it complains about. */
export async function go(args: readonly string[], cwd: string, stop?: AbortSignal): Promise<string> {
  stop?.throwIfAborted();
  // In a group of its own, so that the compilers that it runs are stopped with it.
  const child = spawn('go', args, { cwd, env: { ...process.env, ...SETTINGS }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const interrupt = () => { if (child.pid) { process.kill(-child.pid, 'SIGINT'); } };
  stop?.addEventListener('abort', interrupt);
  let output = '';
  let complaints = '';
  child.stdout.setEncoding('utf8').on('data', text => { output += text; });
  child.stderr.setEncoding('utf8').on('data', text => { complaints += text; });
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
  throw new Error(`Go ${needed} or newer is needed to build ${tools.map(({ name }) => name).join(', ')}, and `
    + `${installed === undefined ? 'there is none' : `this is ${installed}`}. Install it, or let XDG_CACHE_HOME name a folder where they have been built.`);
}

/** The version that a tool's go.mod asks for. */
function goVersion(tool: Tool): string {
  return /^go (\S+)$/m.exec(readFileSync(join(sourceFolder(tool), 'go.mod'), 'utf8'))![1];
}

function newerFirst(one: string, other: string): number {
  return other.localeCompare(one, 'en', { numeric: true });
}
