import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Chart, Testing } from 'cdk8s';

/** A chart of its own app, in the namespace that the tests use. */
export function chart(namespace = 'shop', app: App = Testing.app()): Chart {
  return new Chart(app, namespace, { namespace });
}

/** Everything the chart synthesizes, validations included. */
export function objects(of: Chart): any[] {
  const synthesized = Testing.synth(of);
  if (process.env.SYNTHESIZED) { keep(process.env.SYNTHESIZED, synthesized); }
  return synthesized;
}

/** Writes what a test synthesized into a folder, for whoever judges it. */
function keep(folder: string, synthesized: any[]): void {
  const text = JSON.stringify({ test: expect.getState().currentTestName, objects: synthesized });
  writeFileSync(join(folder, `${createHash('sha256').update(text).digest('hex')}.json`), text);
}

/** The only object of a kind, by name if there are several. */
export function object(of: Chart, kind: string, name?: string): any {
  const found = objects(of).filter(manifest => manifest.kind === kind && (!name || manifest.metadata.name === name));
  if (found.length !== 1) { throw new Error(`${found.length} objects of kind ${kind} ${name ?? ''}`); }
  return found[0];
}

/** The lines of the error with which synthesis fails; none if it succeeds. */
export function errors(of: Chart): string[] {
  try {
    objects(of);
    return [];
  } catch (error) {
    const lines = (error as Error).message.split('\n').map(line => line.trim()).filter(line => line.startsWith('['));
    if (lines.length === 0) { throw error; }
    return lines;
  }
}
