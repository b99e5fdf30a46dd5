/**
 * Refuses one wrong value, at the call that passed it.
 *
 * @param rule stable name of what is guarded, e.g. `value/weight`
 * @param got the value as the user wrote it
 * @param allowed what would have been accepted, as the end of a sentence
 */
export function refuse(rule: string, got: unknown, allowed: string): never {
  throw new Error(`${rule}: got ${printed(got)}; allowed is ${allowed}.`);
}

function printed(value: unknown): string {
  return typeof value === 'number' ? String(value) : JSON.stringify(value) ?? String(value);
}
