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
