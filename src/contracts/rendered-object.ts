/** One object to be written. */
export interface RenderedObject {
  /** Construct id, unique and stable within the rollout. */
  readonly id: string;
  /** What it is for, in a few words. */
  readonly purpose: string;
  /** The object: `apiVersion`, `kind`, `metadata` and `spec`. Only the spec may change when a model becomes more complete. */
  readonly manifest: any;
}
