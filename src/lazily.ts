import { join } from 'node:path';

/**
 * Rules are many, and so is what reads manifests. In the package they are files of their own,
 * loaded when there is something to check, so that loading the library stays cheap.
 */
export const checks = (): typeof import('./checks') => require(join(__dirname, 'checks'));

/** What reads manifests. */
export const manifests = (): typeof import('./manifests') => require(join(__dirname, 'manifests'));
