/** What a command talks to. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether what is written may have colours. */
  readonly colors: boolean;
}

/** Exit codes. */
export enum Exit {
  /** No errors. */
  FINE = 0,
  /** Errors were found. */
  FOUND = 1,
  /** It could not be done: wrong usage, or input that cannot be read. */
  FAILED = 2,
}
