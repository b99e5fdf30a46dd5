import type { Rule } from '../checks';
import { Finding } from '../model/finding';

/** What a validation plug-in hands to the report of cdk8s. */
export interface ReportedViolation {
  readonly ruleName: string;
  readonly recommendation: string;
  readonly fix: string;
  readonly violatingResources: { readonly resourceName: string; readonly manifestPath: string; readonly locations: string[] }[];
}

/** The findings rule by rule, in each of them object by object. cdk8s adds the path of the construct that has the name of the object. */
export function violationsOf(findings: Finding[], rules: Rule[]): ReportedViolation[] {
  const known = new Map(rules.map(rule => [rule.name, rule]));
  return grouped(findings, ({ rule, fix }) => JSON.stringify([rule, fix])).map(alike => {
    const { rule, severity, fix } = alike[0];
    return {
      ruleName: `${rule} (${severity})`,
      recommendation: known.get(rule)?.why ?? '',
      fix,
      violatingResources: grouped(alike, ({ file, object }) => JSON.stringify([file, object])).map(same => ({
        resourceName: same[0].object?.name || 'N/A',
        manifestPath: same[0].file ?? '',
        locations: same.map(({ line, column, field, message }) => `${[line, column, field].filter(Boolean).join(':')} ${message}`),
      })),
    };
  });
}

function grouped<T>(items: T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (!groups.has(key)) { groups.set(key, []); }
    groups.get(key)!.push(item);
  }
  return [...groups.values()];
}
