import { Severity } from '../model/finding';
import { Resource } from '../topology/resource';
import { Topology } from '../topology/topology';

/** What is always the same about a rule: its name, and what there is to know about it. */
export interface Rule {
  /** Stable name, `area/what-it-guards`, in lower case: letters, digits and dashes. */
  readonly name: string;

  /** How bad it is. */
  readonly severity: Severity;

  /** What has to be so, as one sentence. */
  readonly title: string;

  /** What happens at run time if it is not so, and why. */
  readonly why: string;

  /** What to change. */
  readonly fix: string;

  /**
   * Where it can be read: documentation, issue, or source of the program that it is about.
   *
   * @default - nowhere
   */
  readonly source?: string;

  /**
   * The versions it holds for: a range for a component of `Versions`, e.g. `{ flagger: '<1.45.0' }`.
   *
   * @default - all
   */
  readonly affects?: { [component: string]: string };
}

/** One place where a rule does not hold. */
export interface Violation {
  /** The object. */
  readonly resource: Resource;

  /**
   * The field in it, e.g. `spec.steps[0].setWeight`.
   *
   * @default - the object as a whole
   */
  readonly field?: string;

  /** What is wrong there, with the values that are. */
  readonly message: string;

  /**
   * What to change there.
   *
   * @default - what the rule says
   */
  readonly fix?: string;
}

/**
 * A rule about manifests, whoever wrote them. Rules of your own run wherever ours do.
 *
 * A rule is a pure function, and says something only when it is certain: what is not among the manifests is unknown.
 */
export interface ICheck {
  /** What is always the same about it. */
  readonly rule: Rule;

  /** Where it does not hold; nothing if all is well. */
  check(topology: Topology): Violation[];
}
