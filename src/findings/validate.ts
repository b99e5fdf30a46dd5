import { IConstruct } from 'constructs';
import { acknowledgedReason } from './acknowledgements';
import { Checks } from './checks';
import { printFinding } from './print-finding';
import { addValidation } from './renderings';
import { namesOf } from './told-as';
import { Finding, Severity } from '../model/finding';

/** The findings that count for a construct: with its path, without those that are acknowledged. */
export function findingsOf(construct: IConstruct, findings: Finding[]): Finding[] {
  return findings.length === 0 ? findings : findings
    .filter(({ rule }) => namesOf(rule).every(name => acknowledgedReason(construct, name) === undefined))
    .map(finding => ({ ...finding, path: construct.node.path }));
}

/** Makes synthesis fail, all findings together, while a construct has errors, or something else in its app. */
export function failOnErrors(construct: IConstruct, findings: () => Finding[]): void {
  Checks.of(construct)._include(construct, findings);
  addValidation(construct, () => findings().filter(finding => finding.severity === Severity.ERROR).map(printFinding));
}
