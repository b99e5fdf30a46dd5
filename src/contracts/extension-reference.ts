/** Points at an object that does something with requests on their way, for a filter of type `ExtensionRef`. It is in the namespace of the route. */
export interface ExtensionReference {
  /** Group of its kind, e.g. `traefik.io`. */
  readonly group: string;
  /** Its kind, e.g. `Middleware`. */
  readonly kind: string;
  /** Its name. */
  readonly name: string;
}
