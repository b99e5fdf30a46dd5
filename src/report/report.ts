import { Rule } from '../checks/check';
import { Finding, Severity } from '../model/finding';
import { LeftOut } from '../model/left-out';
import { SourcePosition } from '../topology/resource';

/** What was found, and what there is to say about it. */
export interface Report {
  readonly findings: Finding[];
  /** How many warnings there are beside, which nobody wants to see. */
  readonly hidden: number;
  /** All rules that could have found something. */
  readonly rules: Rule[];
  /** How many files were read. */
  readonly files: number;
  /** How many objects were in them. */
  readonly objects: number;
  readonly others: LeftOut[];
  /** Files that are taken to be for different clusters, for each cluster; none if all are for one. */
  readonly clusters: string[][];
  /** Version of this library. */
  readonly version: string;
  /** A line of a file, without its end. */
  readonly lineAt: (file: string, line: number) => string | undefined;
}

/** The findings file by file, from top to bottom. */
export function inOrder(findings: Finding[]): Finding[] {
  const compare = (a: string | number = '', b: string | number = '') => a < b ? -1 : a > b ? 1 : 0;
  return [...findings].sort((a, b) =>
    compare(a.file, b.file) || compare(a.line ?? 0, b.line ?? 0) || compare(a.column ?? 0, b.column ?? 0) || compare(a.rule, b.rule));
}

/** What there is to know about the rule of a finding. */
export function ruleFinder({ rules }: Report): (finding: Finding) => Rule | undefined {
  const byName = new Map(rules.map(rule => [rule.name, rule]));
  return finding => byName.get(finding.rule);
}

/** The commands that make objects of what was left out. */
export function renderingCommands(others: LeftOut[]): string[] {
  return [...new Set(others.flatMap(({ renderedBy = [] }) => renderedBy))];
}

/** How many findings are errors, or warnings. */
export function countOf(findings: Finding[], severity: Severity): number {
  return findings.filter(finding => finding.severity === severity).length;
}

/** The object of a finding, e.g. `Deployment shop/web`. */
export function objectName({ object }: Finding): string | undefined {
  if (!object?.name) { return object && `${object.kind} without a name`; }
  return `${object.kind} ${object.namespace ? `${object.namespace}/` : ''}${object.name}`;
}

/** A position as editors and terminals read it, e.g. `web.yaml:12:5`. */
export function positionOf({ file, line, column }: SourcePosition): string {
  return [file, line, column].filter(part => part !== undefined).join(':');
}
