/** One object, for people. */
export interface InventoryItem {
  /** Kind of the object. */
  readonly kind: string;
  /** Name of the object. */
  readonly name: string;
  /** What it is for. */
  readonly purpose: string;
  /** Who writes it: `you`, or the name of the engine whose controller makes it at run time. */
  readonly owner: string;
}
