const LINE_LENGTH = 140;

/** JSON with one space of indentation; what fits on a line stays on it, so that a changed field is a changed line. */
export function formatJson(value: unknown): string {
  return format(value, '') + '\n';
}

function format(value: unknown, indent: string): string {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + flat.length <= LINE_LENGTH) return flat;
  const inner = `${indent} `;
  const [open, close, lines] = Array.isArray(value)
    ? ['[', ']', value.map((item) => inner + format(item, inner))]
    : ['{', '}', Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${format(item, inner)}`)];
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}
