import { ObjectReference } from './object-reference';

/** How bad a finding is. */
export enum Severity {
  /** It breaks at run time, or a controller ignores it silently. Synthesis fails. */
  ERROR = 'error',
  /** It is risky, or probably not what was meant. Synthesis goes on. */
  WARNING = 'warning',
}

/** One thing that is wrong, and what to change. */
export interface Finding {
  /** Stable name of the rule, e.g. `rollout/weights-ascend`. Can be given to `acknowledge`. */
  readonly rule: string;

  /** Whether synthesis fails because of it. */
  readonly severity: Severity;

  /** What is wrong and what would happen at run time. */
  readonly message: string;

  /** What to change. */
  readonly fix: string;

  /**
   * The construct it was found in.
   *
   * @default - filled in by the construct that collects the finding
   */
  readonly path?: string;

  /**
   * The object it was found in.
   *
   * @default - a construct, not an object
   */
  readonly object?: ObjectReference;

  /**
   * The field of the object, e.g. `spec.steps[0].setWeight`.
   *
   * @default - the object as a whole
   */
  readonly field?: string;

  /**
   * The file that the object is in.
   *
   * @default - not from a file
   */
  readonly file?: string;

  /**
   * Line in the file, from 1.
   *
   * @default - unknown
   */
  readonly line?: number;

  /**
   * Column in the line, from 1.
   *
   * @default - unknown
   */
  readonly column?: number;
}

/** Makes findings. */
export class Findings {
  /** It breaks at run time, or is silently ignored. */
  public static error(rule: string, message: string, fix: string): Finding {
    return { rule, severity: Severity.ERROR, message, fix };
  }

  /** It is risky, or probably not what was meant. */
  public static warning(rule: string, message: string, fix: string): Finding {
    return { rule, severity: Severity.WARNING, message, fix };
  }

  private constructor() {}
}
