import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Cluster, Component } from './harness';

/** Something that is proven on a cluster. */
export interface Scenario {
  /** The folder that it is in. */
  readonly area: string;
  /** What is proven, as a sentence about the genuine programs. */
  readonly title: string;
  /** The programs it needs; what they need themselves comes along. */
  readonly components: Component[];
  /** Fails if it is not so. It shares the cluster with others, so its namespaces and hosts are its own. */
  run(cluster: Cluster): Promise<void>;
}

const scenarios: Scenario[] = [];
let area = '';

/** Adds a scenario to the suite. */
export function scenario(title: string, components: Component[], run: (cluster: Cluster) => Promise<void>): void {
  scenarios.push({ area, title, components, run });
}

/** All scenarios in the files of a folder, in the order of their names. */
export async function loadScenarios(folder: string): Promise<readonly Scenario[]> {
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter(file => file.endsWith('.ts')).sort();
  for (const file of files) {
    area = dirname(file);
    await import(join(folder, file));
  }
  return scenarios;
}
