/** `25 %` */
export function percent(ratio: number): string {
  return `${Math.round(ratio * 100)} %`;
}

/** `1.25` */
export function decimal(value: number): string {
  return value.toFixed(2);
}

/** `125` */
export function whole(value: number): string {
  return value.toFixed(0);
}

/** A Markdown table, with columns of equal width, so that it also reads well on a terminal. */
export function table(head: string[], rows: string[][]): string {
  const widths = head.map((_, i) => Math.max(3, ...[head, ...rows].map(cells => cells[i].length)));
  const line = (cells: string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  return [line(head), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
