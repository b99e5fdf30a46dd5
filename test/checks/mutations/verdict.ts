import { GOLDEN_FACTS } from './golden';
import { CHECKS, ICheck } from '../../../src/checks';
import { readStructure } from '../../../src/checks/read-structure';
import { holdsFor } from '../../../src/checks/run-checks';
import { Severity } from '../../../src/model/finding';
import { PINNED_VERSIONS, Resource } from '../../../src/topology';

/** The worst that the rules say. */
export type Verdict = 'error' | 'warning' | 'silent';

/** Those that spoke last come first: slips of a kind come together. */
const INQUIRY = CHECKS.filter(({ rule }) => holdsFor(rule, PINNED_VERSIONS));

const RESOURCES = new WeakMap<object, Resource>();

/** What the rules say of manifests; the first error is enough. */
export function verdictOf(manifests: any[], facts = GOLDEN_FACTS): Verdict {
  const topology = readStructure(manifests.map(resourceOf), facts);
  const fires = (check: ICheck) => check.check(topology).length > 0;
  let verdict: Verdict = 'silent';
  for (const [index, check] of INQUIRY.entries()) {
    if (verdict === 'warning' && check.rule.severity === Severity.WARNING || !fires(check)) { continue; }
    if (check.rule.severity === Severity.WARNING) { verdict = 'warning'; continue; }
    INQUIRY.splice(index, 1);
    INQUIRY.unshift(check);
    return 'error';
  }
  return verdict;
}

/** All but one of the manifests are the same objects each time. */
function resourceOf(manifest: any): Resource {
  if (!RESOURCES.has(manifest)) { RESOURCES.set(manifest, new Resource(manifest)); }
  return RESOURCES.get(manifest)!;
}
