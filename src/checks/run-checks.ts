import { satisfies } from 'semver';
import { acknowledgeChecks } from './acknowledge';
import { acknowledgedByAnnotation } from './acknowledged';
import { ICheck, Rule, Violation } from './check';
import { checkedViolations } from './checked-violations';
import { Finding } from '../model/finding';
import { Topology } from '../topology/topology';
import { Versions } from '../topology/versions';

/**
 * What is wrong with manifests: findings of all checks, but for those that an object acknowledges by an annotation.
 *
 * @param topology the manifests
 * @param checks the rules; those that do not hold for the versions in use are left out
 */
export function runChecks(topology: Topology, checks: ICheck[]): Finding[] {
  return [...checks, ...acknowledgeChecks(checks.map(({ rule }) => rule.name))]
    .filter(({ rule }) => holdsFor(rule, topology.versions))
    .flatMap(check => violationsOf(check, topology)
      .filter(({ resource }) => acknowledgedByAnnotation(resource, check.rule.name) === undefined)
      .map(violation => findingOf(check.rule, violation)));
}

/** Whether a rule holds for the versions in use. */
export function holdsFor({ affects = {} }: Rule, versions: Versions): boolean {
  return Object.entries(affects).every(([component, range]) => satisfies(versions[component as keyof Versions] ?? '', range));
}

function violationsOf(check: ICheck, topology: Topology): Violation[] {
  try {
    return checkedViolations(check.check(topology));
  } catch (cause) {
    throw new Error(`The rule ${check.rule.name} failed: ${cause instanceof Error ? cause.message : cause}.`, { cause });
  }
}

function findingOf({ name, severity, fix }: Rule, { resource, field, message, ...violation }: Violation): Finding {
  const { apiVersion, kind, name: objectName, namespace, path } = resource;
  return {
    rule: name,
    severity,
    message,
    fix: violation.fix ?? fix,
    object: { apiVersion, kind, name: objectName, ...namespace && { namespace } },
    ...field && { field },
    ...path !== undefined && { path },
    ...resource.positionOf(field ?? ''),
  };
}
