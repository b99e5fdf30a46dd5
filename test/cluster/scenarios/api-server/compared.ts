import { CHECKS } from '../../../../src/checks';
import { runChecks } from '../../../../src/checks/run-checks';
import { Resource, Topology, Versions } from '../../../../src/topology';
import { Sample } from '../../../support/gateway-api';
import type { Cluster } from '../../harness';
import { sleep } from '../../harness';

const AT_ONCE = 8;
const NAMESPACE = 'judged-by-rules';

/** The rules that claim to know what the API server refuses of Gateway API. */
export const RULES = CHECKS.filter(({ rule }) => rule.name.startsWith('gateway/') && rule.why.startsWith('The API server refuses'));

/** What became of the samples. */
export interface Comparison {
  /** Objects on which API server and rules do not agree, and what each says. */
  readonly differing: string[];
  readonly accepted: number;
  readonly refused: number;
  /** For each rule, how many objects near to it were accepted, and how many were refused because of it alone. */
  readonly byRule: { [rule: string]: { accepted: number; refused: number } };
}

/** Has the API server and the rules judge objects; they agree if they refuse the same ones, because of the same fields. None of the objects is kept. */
export async function compared(samples: readonly Sample[], { kubernetes }: Cluster, versions: Versions): Promise<Comparison> {
  await kubernetes.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE } }, { manager: 'cluster' });
  const result = { differing: [] as string[], accepted: 0, refused: 0, byRule: {} as Comparison['byRule'] };
  const count = (rule: string, verdict: 'accepted' | 'refused') => { (result.byRule[rule] ??= { accepted: 0, refused: 0 })[verdict]++; };
  const judge = async ({ around, object }: Sample) => {
    const placed = { ...object, metadata: { ...object.metadata, name: `judged-${object.metadata.name}`, namespace: NAMESPACE } };
    const reason: string = await kubernetes.create(placed, { dryRun: true }).then(() => '', error => error.message);
    const findings = runChecks(new Topology([new Resource(placed)], { versions }), RULES);
    const broken = new Set(findings.map(({ rule }) => rule));
    result[reason ? 'refused' : 'accepted']++;
    if (!reason) { around.forEach(rule => count(`gateway/${rule}`, 'accepted')); }
    if (reason && broken.size === 1) { broken.forEach(rule => count(rule, 'refused')); }
    if (!agree(fieldsIn(reason), findings.map(({ field = '' }) => field), Boolean(reason))) {
      const rules = findings.map(({ rule, field }) => `${rule} at ${field}`).join(', ') || 'silent';
      result.differing.push(`${JSON.stringify(object)}\n  API server: ${reason || 'accepted'}\n  rules: ${rules}`);
    }
  };
  const waiting = [...samples];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await judge(next);
      await sleep(0);
    }
  }));
  return result;
}

/** The fields that a refusal names. */
function fieldsIn(reason: string): string[] {
  return [...reason.matchAll(/(?:^|[\s[])(spec(?:\.\w+|\[\d+\])*): /g)].map(([, field]) => field);
}

/** The API server names the part that has a rule, and ours name the field in it that breaks it. */
function agree(refused: string[], told: string[], isRefused: boolean): boolean {
  if (!isRefused || told.length === 0) { return !isRefused && told.length === 0; }
  return refused.every(part => told.some(field => isIn(field, part))) && told.every(field => refused.some(part => isIn(field, part)));
}

function isIn(field: string, part: string): boolean {
  return field === part || ['.', '['].some(next => field.startsWith(part + next));
}
