import type { LabelSelector } from '../../imports/kubernetes';

type Labels = { [label: string]: string };

/** Whether labels have all of those that are asked for. No label asked for fits nothing, as in the selector of a Service. */
export function hasLabels(labels: Labels | undefined, asked: Labels | undefined): boolean {
  const entries = Object.entries(asked ?? {});
  return entries.length > 0 && entries.every(([label, value]) => labels?.[label] === value);
}

/** Whether a label selector picks what has these labels. An empty one picks everything. */
export function selects(selector: LabelSelector | undefined, labels: Labels): boolean {
  if (!selector) { return false; }
  const { matchLabels, matchExpressions } = selector;
  for (const label in matchLabels) { if (labels[label] !== matchLabels[label]) { return false; } }
  return !matchExpressions || matchExpressions.every(({ key, operator, values = [] }) => fits(labels[key], operator, values));
}

function fits(value: string | undefined, operator: string, values: string[]): boolean {
  switch (operator) {
    case 'In': return value !== undefined && values.includes(value);
    case 'NotIn': return value === undefined || !values.includes(value);
    case 'Exists': return value !== undefined;
    case 'DoesNotExist': return value === undefined;
    default: return false;
  }
}
