import { CHECKS } from './all-checks';
import { ICheck } from './check';
import { readStructure } from './read-structure';
import { runChecks } from './run-checks';
import { Finding } from '../model/finding';
import { clustersOf } from '../topology/clusters';
import { Resource } from '../topology/resource';
import { ClusterFacts } from '../topology/topology';

/** What is wrong with objects, by our rules and others: for each cluster that they are for, and each thing once. */
export function checkResources(resources: Resource[], facts: ClusterFacts = {}, own: ICheck[] = []): Finding[] {
  const clusters = clustersOf(resources);
  const findings = clusters.flatMap(together => runChecks(readStructure(together, facts), [...CHECKS, ...own]));
  return clusters.length === 1 ? findings : [...new Map(findings.map(finding => [JSON.stringify(finding), finding])).values()];
}
