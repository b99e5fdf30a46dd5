/** What happens to the pods of a Deployment that a Rollout refers to. */
export enum ScaleDown {
  /** They stay: both run side by side until somebody removes them. */
  NEVER = 'never',
  /** They go once the Rollout is healthy. */
  ON_SUCCESS = 'onsuccess',
  /** They go one by one as the Rollout's pods come. */
  PROGRESSIVELY = 'progressively',
}
