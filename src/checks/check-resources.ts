import { CHECKS } from './all-checks';
import { ICheck } from './check';
import { readStructure } from './read-structure';
import { runChecks } from './run-checks';
import { Finding } from '../model/finding';
import { Resource } from '../topology/resource';
import { ClusterFacts } from '../topology/topology';

/** What is wrong with objects, by our rules and others. */
export function checkResources(resources: Resource[], facts: ClusterFacts = {}, own: ICheck[] = []): Finding[] {
  return runChecks(readStructure(resources, facts), [...CHECKS, ...own]);
}
