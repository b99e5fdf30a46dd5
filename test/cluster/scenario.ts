import type { Cluster, Component } from './harness';

/** Something that is proven on a cluster. */
export interface Scenario {
  /** What is proven, as a sentence about the genuine programs. */
  readonly title: string;
  /** The programs it needs; what they need themselves comes along. */
  readonly components: Component[];
  /** Fails if it is not so. It shares the cluster with others, so its namespaces and hosts are its own. */
  run(cluster: Cluster): Promise<void>;
}

const scenarios: Scenario[] = [];

/** Adds a scenario to the suite. */
export function scenario(title: string, components: Component[], run: (cluster: Cluster) => Promise<void>): void {
  scenarios.push({ title, components, run });
}

/** Those that have been added. */
export function allScenarios(): readonly Scenario[] {
  return scenarios;
}
