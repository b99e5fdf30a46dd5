type Labels = { readonly [name: string]: string };

/** Whether labels satisfy a selector as it stands in a request: `app=web,tier in (a,b),!old`. */
export function selects(selector: string, labels: Labels = {}): boolean {
  return requirementsIn(selector).every(requirement => isMet(requirement, labels));
}

/** Splits at the commas that are not between brackets. */
function requirementsIn(selector: string): string[] {
  return selector.split(/,(?![^(]*\))/).map(text => text.trim()).filter(text => text !== '');
}

function isMet(requirement: string, labels: Labels): boolean {
  const [, name, negation, list] = /^(\S+)\s+(not)?in\s*\(([^)]*)\)$/.exec(requirement) ?? [];
  if (name) { return list.split(',').map(value => value.trim()).includes(labels[name]) !== (negation !== undefined); }
  const [, key, operator, value] = /^([^!=\s]+)\s*(!=|==?)\s*(.*)$/.exec(requirement) ?? [];
  if (key) { return (labels[key] === value) !== (operator === '!='); }
  return requirement.startsWith('!') ? labels[requirement.slice(1).trim()] === undefined : labels[requirement] !== undefined;
}
