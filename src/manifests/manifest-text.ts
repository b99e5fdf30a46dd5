/** A file with manifests. */
export interface ManifestText {
  /** Its name, as it is told to readers. */
  readonly file: string;
  readonly text: string;
  /** Whether it was come across in a folder. Then it may hold something else than manifests. */
  readonly comeAcross?: boolean;
}
