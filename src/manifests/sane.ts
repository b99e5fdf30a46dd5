import { DEEPEST } from './kubernetes-yaml';

/** Whether a value can be walked through: it is not nested without end, and aliases do not make it much longer than its text. */
export function isSane(value: unknown, length: number): boolean {
  let left = 10 * length + 1000;
  const visit = (part: unknown, depth: number): boolean => {
    left -= 1;
    if (left < 0 || depth > DEEPEST) { return false; }
    return typeof part !== 'object' || part === null || Object.values(part).every(inner => visit(inner, depth + 1));
  };
  return visit(value, 0);
}
