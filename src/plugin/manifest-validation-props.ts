import { Versions } from '../topology/versions';

/** Options of `ManifestValidation`, as they are written under `properties` in `cdk8s.yaml`. */
export interface ManifestValidationProps {
  /**
   * Names of rules that do not count, e.g. `flagger/first-check`.
   *
   * @default - all rules count
   */
  readonly disable?: string[];

  /**
   * Whether warnings fail the synthesis too.
   *
   * @default false
   */
  readonly warningsAsErrors?: boolean;

  /**
   * Whether the manifests are all that there is in their namespaces. Then a reference to something else is an error.
   *
   * @default false
   */
  readonly complete?: boolean;

  /**
   * The namespace of objects that name none.
   *
   * @default - unknown
   */
  readonly namespace?: string;

  /**
   * Labels of namespaces that are not among the manifests, by name of the namespace.
   *
   * @default - nothing is known of them
   */
  readonly namespaceLabels?: { [namespace: string]: { [label: string]: string } };

  /**
   * Versions of what will read the manifests.
   *
   * @default - the versions that this library is proven with
   */
  readonly versions?: Versions;
}
