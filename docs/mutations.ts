/** `npm run docs:mutations`: writes docs/mutations.md, which tells what becomes of single slips in good manifests. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HARMLESS, Proof } from '../test/checks/mutations/harmless';
import { isMissed, Outcome, outcomes, shareCaught } from '../test/checks/mutations/outcomes';

const FILE = join(__dirname, 'mutations.md');

const SLIPS = { drop: 'left out', rename: 'name of a field misspelt', retype: 'of another type', misname: 'a name misspelt', swap: 'names swapped', shift: 'port one too high' };

const PROOFS: { [proof in Proof]: string } = {
  default: 'The API server fills in the same value. A cluster scenario puts both objects before it, and compares.',
  schema: 'The other form, or nothing at all, is the same value by the definition of the field.',
  controller: 'The controller fills in the same value.',
  choice: 'Other manifests, valid as a whole, that do just what they say.',
};

/** What became of the slips, as a document. */
export function mutationsDocument(all: Outcome[]): string {
  const missed = all.filter(isMissed);
  const topologies = [...new Set(all.map(({ golden }) => golden))];
  return `# Single slips

Written by \`npm run docs:mutations\`: every single slip in four topologies that our constructs write, and whether a rule says something.
A cluster scenario puts all objects of which no rule says anything before a genuine API server: it refuses none.

Of ${all.length} slips, ${all.filter(({ harmless }) => harmless).length} do no harm. Of the others **${percent(shareCaught(all))}** are caught, ${missed.length} are not.

The manifests were declared complete (\`--complete\`): they are all there is in their namespaces. Without that, names of objects elsewhere are unknown,
not wrong, and **${percent(shareCaught(all, ({ untold }) => untold))}** of the harmful ones are caught.

| topology | slips | errors | warnings | harmless | missed | of the harmful caught |
| --- | --- | --- | --- | --- | --- | --- |
${[...topologies.map(title => line(title, all.filter(({ golden }) => golden === title))), line('all', all)].join('\n')}

| slip | slips | errors | warnings | harmless | missed | of the harmful caught |
| --- | --- | --- | --- | --- | --- | --- |
${Object.entries(SLIPS).map(([slip, told]) => line(`${slip}: ${told}`, all.filter(outcome => outcome.slip === slip))).join('\n')}

## Missed

${table(['slip', 'where', 'topologies'], missed, ({ slip, kind, name, field, change }) => [slip, `${kind} ${name}, \`${field}\`: ${change.slice(0, 60)}`])}

## Harmless

${Object.entries(PROOFS).map(([proof, told]) => `- **${proof}**: ${told}`).join('\n')}

| proof | kinds | slips | fields | because |
| --- | --- | --- | --- | --- |
${HARMLESS.map(({ proof, kinds, slips, fields, reason }) =>
  `| ${proof} | ${kinds} | ${slips.join(', ')} | ${fields.map(field => `\`${field}\``).join(', ')} | ${reason} |`).join('\n')}
`;
}

function line(title: string, some: Outcome[]): string {
  const count = (holds: (outcome: Outcome) => unknown) => some.filter(holds).length;
  return `| ${[title, some.length, count(({ verdict }) => verdict === 'error'), count(({ verdict }) => verdict === 'warning'),
    count(({ harmless }) => harmless), count(isMissed), percent(shareCaught(some))].join(' | ')} |`;
}

/** A row for each sort, with where it occurs. */
function table(heads: string[], some: Outcome[], cells: (outcome: Outcome) => string[]): string {
  const rows = new Map<string, Set<string>>();
  for (const outcome of some) {
    const row = cells({ ...outcome, field: outcome.field.replace(/steps\[\d+\]/, 'steps[*]') }).join(' | ');
    rows.set(row, (rows.get(row) ?? new Set()).add(outcome.golden));
  }
  return [`| ${heads.join(' | ')} |`, `|${' --- |'.repeat(heads.length)}`, ...[...rows].map(([row, where]) => `| ${row} | ${[...where].join('; ')} |`)].join('\n');
}

function percent(share: number): string {
  return `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
}

if (require.main === module) { writeFileSync(FILE, mutationsDocument(outcomes())); }
