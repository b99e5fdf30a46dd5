import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives each test of a file an empty cache, and the environment back afterwards. */
export function useTemporaryCache(): void {
  const environment = process.env;
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cdk8s-canary-'));
    process.env = { ...environment, XDG_CACHE_HOME: folder };
  });
  afterEach(() => {
    process.env = environment;
    rmSync(folder, { recursive: true, force: true });
  });
}
