/** Something that did not work and is gone round: one line on stderr, because stdout is for `ready`. */
export function log(what: string, error: unknown): void {
  console.error(`stand-in: ${what}: ${error instanceof Error ? error.message : JSON.stringify(error)}`);
}
