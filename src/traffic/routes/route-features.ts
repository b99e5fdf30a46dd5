/** A feature of Gateway API that a route asks for, and where. */
export interface FeatureUse {
  /** Its name, as Gateway API spells it. */
  readonly feature: string;
  /** The field that asks for it. */
  readonly field: string;
}

/** The features that a route asks for beyond what every implementation of its kind has to do; the kind itself is one. */
export function featuresOf(kind: string, _spec: any): FeatureUse[] {
  return [{ feature: kind, field: 'kind' }];
}
