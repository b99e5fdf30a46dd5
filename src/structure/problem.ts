import type { FieldPart } from '../topology/field-path';
import { Resource } from '../topology/resource';

/** What can be wrong with the form of an object. */
export type ProblemKind = 'not-an-object' | 'unknown-kind' | 'version' | 'deprecated-version' | 'unknown-field' | 'experimental' | 'later-release' | 'type'
  | 'required' | 'enum' | 'pattern' | 'format' | 'range' | 'length' | 'duplicate' | 'one-of' | 'name' | 'label' | 'cluster-scoped' | 'placeholder';

/** Something that is wrong with the form of an object. */
export interface StructureProblem {
  readonly kind: ProblemKind;
  readonly resource: Resource;
  /** Where; empty for the object as a whole. */
  readonly field: string;
  readonly message: string;
  /** What to change there, if that can be said. */
  readonly fix?: string;
}

/** A problem, before it is known where it is. */
export interface Flaw {
  readonly kind: ProblemKind;
  readonly message: string;
  readonly fix?: string;
  /** The way from the value to the field. */
  readonly below?: FieldPart[];
}
