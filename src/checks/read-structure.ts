import { ICheck, Rule } from './check';
import { inspectStructure } from '../structure';
import type { ProblemKind, StructureProblem } from '../structure';
import { Resource } from '../topology/resource';
import { ClusterFacts, Topology } from '../topology/topology';
import { PINNED_VERSIONS } from '../topology/versions';

const PROBLEMS = new WeakMap<Topology, StructureProblem[]>();

/** The topology of objects, in which rules see those whose form is right. What is wrong with the form is remembered for the rules about it. */
export function readStructure(resources: Resource[], facts: ClusterFacts): Topology {
  const versions = { ...PINNED_VERSIONS, ...facts.versions };
  const inspected = resources.map(resource => ({ resource, ...inspectStructure(resource, versions) }));
  const part = (sound: boolean) => inspected.filter(one => one.sound === sound).map(({ resource }) => resource);
  const topology = new Topology(part(true), facts, part(false));
  PROBLEMS.set(topology, inspected.flatMap(({ problems }) => problems));
  return topology;
}

/** The rule about one kind of what can be wrong with the form of an object. */
export function structuralCheck(kind: ProblemKind, rule: Rule): ICheck {
  return { rule, check: topology => (PROBLEMS.get(topology) ?? []).filter(problem => problem.kind === kind) };
}
