/** Points at one Kubernetes object. */
export interface ObjectReference {
  /** Group and version, e.g. `apps/v1`. */
  readonly apiVersion: string;

  /** Kind, e.g. `Deployment`. */
  readonly kind: string;

  /** Name of the object. */
  readonly name: string;

  /**
   * Its namespace.
   *
   * @default - the namespace of whoever points at it
   */
  readonly namespace?: string;
}
