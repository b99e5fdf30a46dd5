import type { Component } from './harness/component';
import { toolsNamed } from './tools/tools';

/** How a scenario went. */
export interface Result {
  /** The folder that the scenario is in. */
  readonly area: string;
  readonly title: string;
  readonly components: Component[];
  readonly passed: boolean;
  readonly seconds: number;
  /** How often it was run until now: twice if it failed beside others. */
  readonly attempts: number;
}

/** Which parts a scenario had, beside those that all have. */
const partsOf = ({ components }: Result) => components.map(({ name }) => name).join(', ') || '–';

/** The results as a table for a terminal: the titles come last, since they are long. */
export function resultTable(results: Result[]): string {
  const rows = [['', 'TIME', 'GENUINE PARTS', 'SCENARIO'], ...results.map(result => [
    result.passed ? '✔' : '✖', `${result.seconds} s`.padStart(5), partsOf(result), result.attempts > 1 ? `${result.title} (alone, after a failure beside others)` : result.title,
  ])];
  const widths = [0, 1, 2].map(column => Math.max(...rows.map(row => row[column].length)));
  return rows.map(row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}

/** The results as a document. */
export function proofDocument(results: Result[]): string {
  const areas = [...new Set(results.map(({ area }) => area))];
  const parts = [...new Set(results.flatMap(({ components }) => components).flatMap(withNeeds))];
  return `# Proven on the real controllers

Written by \`npm run test:cluster -- --write\`: what this library synthesizes, put before these programs.

| program | what it is | module version |
| --- | --- | --- |
${parts.map(({ name, title, tool }) => `| ${name} | ${title} | ${tool ? toolsNamed([tool])[0].version : ''} |`).join('\n')}

Every scenario has what its parts need: etcd, API server, controller manager, scheduler, and the stand-ins for what needs containers.
The times are those of one run in which scenarios shared two cores.

${areas.map(area => section(area, results.filter(result => result.area === area))).join('\n')}`;
}

const HEADER = '| scenario | genuine parts | seconds |';

function section(area: string, results: Result[]): string {
  const rows = results.map(result => `| ${result.title} | ${partsOf(result)} | ${result.seconds}${result.attempts > 1 ? ', alone, after a failure beside others' : ''} |`);
  return `## ${area}\n\n${HEADER}\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

/** The scenarios that a document tells of. */
export function provenIn(document: string): string[] {
  const tables = document.split(HEADER).slice(1).map(table => table.split('\n').slice(2));
  const rows = tables.flatMap(lines => lines.slice(0, lines.indexOf('')));
  return rows.map(row => row.split(' | ')[0].replace('| ', ''));
}

function withNeeds(component: Component): Component[] {
  return [...component.needs.flatMap(withNeeds), component];
}
