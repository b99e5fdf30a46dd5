import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inOrder, objectName, Report, ruleFinder } from './report';
import { Rule } from '../checks/check';
import { Finding } from '../model/finding';

/** SARIF 2.1.0, which code scanning reads. */
export function sarifReport(report: Report): string {
  const findings = inOrder(report.findings);
  const ruleOf = ruleFinder(report);
  const names = [...new Set(findings.map(({ rule }) => rule))];
  const rules = names.map(name => sarifRule(name, ruleOf(findings.find(({ rule }) => rule === name)!)));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'cdk8s-canary', version: report.version, informationUri: 'https://github.com/cdk8s-canary/cdk8s-canary', rules } },
      columnKind: 'utf16CodeUnits',
      results: findings.map(finding => ({
        ruleId: finding.rule,
        ruleIndex: names.indexOf(finding.rule),
        level: finding.severity,
        message: { text: `${finding.message} ${finding.fix}` },
        locations: [location(finding)],
      })),
    }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function sarifRule(id: string, rule: Rule | undefined): object {
  if (!rule) { return { id }; }
  const { title, why, fix, source, severity } = rule;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${why} ${fix}` },
    ...source && { helpUri: source },
    defaultConfiguration: { level: severity },
  };
}

function location(finding: Finding): object {
  const { file, line, column, field } = finding;
  const object = objectName(finding);
  return {
    ...file !== undefined && {
      physicalLocation: {
        artifactLocation: { uri: uriOf(file) },
        ...line !== undefined && { region: { startLine: line, ...column !== undefined && { startColumn: column } } },
      },
    },
    ...object && { logicalLocations: [{ fullyQualifiedName: field ? `${object} ${field}` : object, kind: 'object' }] },
  };
}

function uriOf(file: string): string {
  return isAbsolute(file) ? pathToFileURL(file).href : file.split(/[\\/]/).map(encodeURIComponent).join('/');
}
