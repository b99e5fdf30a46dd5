import { acknowledgement } from '../checks/acknowledged';
import { Rule } from '../checks/check';

/** All that there is to know about a rule. */
export function explainRule({ name, severity, title, why, fix, source, affects }: Rule): string {
  const versions = Object.entries(affects ?? {}).map(([component, range]) => `${component} ${range}`).join(', ');
  const parts = [
    `${name} (${severity})`, `${title}.`, `Why: ${why}`, `Fix: ${fix}`,
    versions && `Versions: ${versions}`,
    source && `See: ${source}`,
    `To silence it for one object, with a reason:\n\n  metadata:\n    annotations:\n      ${acknowledgement(name)}: why it does not count here`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** One line for each rule. */
export function listRules(rules: Rule[]): string {
  const width = Math.max(0, ...rules.map(({ name }) => name.length));
  return rules.map(({ name, severity, title }) => `${name.padEnd(width)}  ${severity.padEnd(7)}  ${title}\n`).join('');
}
