/** How long and how often is looked. */
export interface UntilOptions {
  /** @default 60 */
  readonly seconds?: number;
  /** @default 200 */
  readonly everyMillis?: number;
}

/**
 * Looks again and again, until there is something.
 *
 * @param what says what is waited for, for the error
 * @param probe returns it, or nothing as long as it is not there; it may also throw
 * @throws after some time, with what was thrown last
 */
export async function until<T>(what: string, probe: () => Promise<T> | T, options: UntilOptions = {}): Promise<NonNullable<T>> {
  const { seconds = 60, everyMillis = 200 } = options;
  const end = Date.now() + seconds * 1000;
  let problem: unknown;
  do {
    try {
      const found = await probe();
      if (found) { return found; }
      problem = undefined;
    } catch (error) {
      if (error instanceof Hopeless) { throw error; }
      problem = error;
    }
    await sleep(everyMillis);
  } while (Date.now() < end);
  throw new Error(`${what}: not within ${seconds} seconds${problem ? `; ${(problem as Error).message ?? problem}` : ''}`);
}

/** Thrown by a probe: it makes no sense to look again. */
export class Hopeless extends Error {}

/** Does nothing for a while. */
export const sleep = (millis: number) => new Promise<void>(resolve => setTimeout(resolve, millis));
