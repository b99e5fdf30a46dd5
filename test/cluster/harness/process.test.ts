import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Process } from './process';
import { until } from './until';

const folder = mkdtempSync(join(tmpdir(), 'process-'));
afterAll(() => rmSync(folder, { recursive: true }));

const start = (script: string) => new Process('worker', ['node', '-e', script], join(folder, 'logs', 'worker.log'));

test('its output can be read while it runs, and stopping it is no failure', async () => {
  const worker = start('console.log("ready"); setInterval(() => {}, 1000)');
  await until('it is ready', () => worker.text.includes('ready'));
  expect(worker.failure).toBeUndefined();
  await worker.stop();
  expect(worker.failure).toBeUndefined();
});

test('an end that nobody asked for is a failure, with the last words', async () => {
  const worker = start('console.log("no port"); process.exit(3)');
  const failure = await until('it has ended', () => worker.failure);
  expect(failure).toContain('worker has ended (exit code 3)');
  expect(failure).toContain('no port');
});

test('so is a program that does not exist', async () => {
  const worker = new Process('worker', ['/no/such/program'], join(folder, 'worker.log'));
  expect(await until('it has ended', () => worker.failure)).toContain('ENOENT');
  await worker.stop();
});
