import { createColors } from 'picocolors';
import { countOf, inOrder, objectName, positionOf, renderingCommands, Report, ruleFinder } from './report';
import { Finding, Severity } from '../model/finding';

const WIDEST = 120;
const MOST_OTHERS = 5;

type Colors = ReturnType<typeof createColors>;

/** For people. What is the same about each finding of a rule is said with the first one. */
export function textReport(report: Report, colored: boolean): string {
  const colors = createColors(colored);
  const ruleOf = ruleFinder(report);
  const explained = new Set<string>();
  const lines: string[] = [];
  let [lastFile, lastObject]: (string | undefined)[] = [];
  for (const finding of inOrder(report.findings)) {
    const object = objectName(finding) ?? 'Document';
    if (finding.file !== lastFile) { lines.push(colors.underline(clean(finding.file ?? 'No file')), ''); }
    if (finding.file !== lastFile || object !== lastObject) { lines.push(`  ${colors.bold(clean(object))}`, ''); }
    [lastFile, lastObject] = [finding.file, object];
    const rule = explained.has(finding.rule) ? undefined : ruleOf(finding);
    explained.add(finding.rule);
    lines.push(...describe(finding, colors), ...excerpt(finding, report, colors).map(line => `      ${line}`));
    if (rule?.why) { lines.push(`      ${colors.dim('Why:')} ${clean(rule.why)}`); }
    lines.push(`      ${colors.dim('Fix:')} ${clean(finding.fix)}`);
    if (rule?.source) { lines.push(`      ${colors.dim('See:')} ${colors.dim(clean(rule.source))}`); }
    lines.push('');
  }
  return [...lines, summary(report, colors), ...clustersOf(report), ...othersOf(report)].map(line => `${line}\n`).join('');
}

function describe(finding: Finding, colors: Colors): string[] {
  const severity = finding.severity === Severity.ERROR ? colors.red('error') : colors.yellow('warning');
  const where = [positionOf(finding), finding.field && `(${finding.field})`].filter(Boolean).join(' ');
  return [`    ${severity} ${colors.bold(finding.rule)} ${colors.dim(clean(where))}`, `      ${clean(finding.message)}`];
}

/** The line that a finding is about, with a mark under its column. */
function excerpt({ file, line, column = 1 }: Finding, { lineAt }: Report, colors: Colors): string[] {
  const text = file !== undefined && line !== undefined ? lineAt(file, line) : undefined;
  if (!text?.trim()) { return []; }
  const from = column <= WIDEST ? 0 : column - WIDEST / 2;
  const number = String(line);
  return [
    colors.dim(`${number} | `) + clean(text.slice(from, from + WIDEST)),
    colors.dim(`${' '.repeat(number.length)} | `) + ' '.repeat(column - 1 - from) + colors.red('^'),
  ];
}

function summary({ findings, hidden, files, objects }: Report, colors: Colors): string {
  const [errors, warnings] = [countOf(findings, Severity.ERROR), countOf(findings, Severity.WARNING) + hidden];
  const counts = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}${hidden > 0 ? ' (not shown)' : ''}`;
  const paint = errors > 0 ? colors.red : warnings > 0 ? colors.yellow : colors.green;
  return `${paint(counts)} in ${counted(objects, 'object')} of ${counted(files, 'file')}.`;
}

function othersOf({ others }: Report): string[] {
  const lines = others.length > 0 ? [`Not looked at, being no Kubernetes objects: ${listed(others.map(positionOf))}.`] : [];
  const commands = renderingCommands(others);
  return commands.length > 0 ? [...lines, `Check what these print: ${listed(commands)}.`] : lines;
}

function clustersOf({ clusters }: Report): string[] {
  return clusters.length === 0 ? [] : [`Checked apart, writing different objects of one name: ${listed(clusters.map(files => listed(files)), ' | ')}.`];
}

/** The first few of many. */
function listed(all: string[], between = ', '): string {
  const more = all.length - MOST_OTHERS;
  return `${all.slice(0, MOST_OTHERS).map(clean).join(between)}${more > 0 ? ` and ${more} more` : ''}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** Control characters of a manifest must not reach a terminal. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}
