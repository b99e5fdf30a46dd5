/** Points at an object of any kind that answers requests. */
export interface BackendReference {
  /** Group of its kind, e.g. `traefik.io`; empty for a Service. */
  readonly group: string;
  /** Its kind, e.g. `TraefikService`. */
  readonly kind: string;
  /** Its name. */
  readonly name: string;
  /** @default - the namespace of the route */
  readonly namespace?: string;
  /** @default - none; a Service must have one */
  readonly port?: number;
}
