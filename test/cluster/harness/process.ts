import { ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface ProcessOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** A program in the background that writes to a log file. */
export class Process {
  private readonly child: ChildProcess;
  private stopping = false;
  private ended?: string;

  constructor(public readonly name: string, command: string[], private readonly log: string, options: ProcessOptions = {}) {
    mkdirSync(dirname(log), { recursive: true });
    const output = openSync(log, 'w');
    this.child = spawn(command[0], command.slice(1), {
      cwd: options.cwd, env: { ...process.env, ...options.env }, stdio: ['pipe', output, output],
    });
    closeSync(output);
    this.child.on('error', error => { this.ended = error.message; });
    this.child.on('exit', (code, signal) => { this.ended ??= signal ?? `exit code ${code}`; });
  }

  /** Why it does not run, although nobody stopped it. */
  public get failure(): string | undefined {
    return this.ended !== undefined && !this.stopping ? `${this.name} has ended (${this.ended}); the end of ${this.log}:\n${this.tail()}` : undefined;
  }

  /** The last lines that it wrote. */
  public tail(lines = 15): string {
    return this.text.trimEnd().split('\n').slice(-lines).join('\n');
  }

  /** All that it wrote. */
  public get text(): string {
    return readFileSync(this.log, 'utf8');
  }

  /** Ends it, if need be by force. */
  public async stop(): Promise<void> {
    this.stopping = true;
    if (this.ended !== undefined) { return; }
    const exit = new Promise(resolve => this.child.on('exit', resolve));
    this.child.kill('SIGTERM');
    const force = setTimeout(() => this.child.kill('SIGKILL'), 3000);
    await exit;
    clearTimeout(force);
  }
}
