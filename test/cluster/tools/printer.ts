import { performance } from 'node:perf_hooks';
import { Progress } from './build';
import { Tool } from './tools';

/** `8s`, `1m 12s` */
export function elapsed(since: number): string {
  const seconds = Math.round((performance.now() - since) / 1000);
  return seconds < 60 ? `${seconds}s` : `${Math.floor(seconds / 60)}m ${seconds % 60}s`;
}

/** Prints a line for each tool, and in a terminal meanwhile for how long it has been built. `end` ends a line that a failure has left open. */
export function printer(out: NodeJS.WriteStream): { report(progress: Progress): void; end(): void } {
  let ticking: NodeJS.Timeout | undefined;
  let begun: number | undefined;
  return {
    report({ tool, position, total, state }) {
      const line = `[${position}/${total}] ${tool.name} ${tool.version} … `;
      if (state === 'cached') {
        out.write(`${line}cached\n`);
      } else if (state === 'building') {
        const since = begun = performance.now();
        out.write(line);
        ticking = out.isTTY ? setInterval(() => out.write(`\r${line}${elapsed(since)}`), 1000) : undefined;
      } else {
        clearInterval(ticking);
        out.write(`${out.isTTY ? `\r${line}` : ''}built in ${elapsed(begun!)} (${partsOf(tool).join(', ')})\n`);
        begun = undefined;
      }
    },
    end() {
      clearInterval(ticking);
      if (begun !== undefined) { out.write('\n'); }
    },
  };
}

function partsOf(tool: Tool): string[] {
  return [...Object.keys(tool.binaries), ...tool.crds ? ['CRDs'] : []];
}
