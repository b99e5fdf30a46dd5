import { CHECKS } from './all-checks';
import { ICheck } from './check';
import { runChecks } from './run-checks';
import { Finding } from '../model/finding';
import { Resource } from '../topology/resource';
import { ClusterFacts, Topology } from '../topology/topology';

/** What is wrong with objects, by our rules and others. */
export function checkResources(resources: Resource[], facts: ClusterFacts = {}, own: ICheck[] = []): Finding[] {
  return runChecks(new Topology(resources, facts), [...CHECKS, ...own]);
}
