import { countOf, inOrder, Report, ruleFinder } from './report';
import { Rule } from '../checks/check';
import { Severity } from '../model/finding';

/** For programs. New fields may come; those that are there stay. */
export function jsonReport(report: Report): string {
  const { findings, hidden, files, objects, others, clusters } = report;
  const ruleOf = ruleFinder(report);
  return print({
    version: 1,
    summary: { errors: countOf(findings, Severity.ERROR), warnings: countOf(findings, Severity.WARNING), hidden, files, objects },
    findings: inOrder(findings).map(finding => {
      const { title, why, source } = ruleOf(finding) ?? {};
      return { ...finding, title, why, source };
    }),
    others,
    ...clusters.length > 0 && { clusters },
  });
}

/** Rules, for programs. */
export function jsonRules(rules: Rule[]): string {
  return print(rules);
}

function print(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
