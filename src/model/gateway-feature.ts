/** Something that knows which features of Gateway API it has: a gateway or a mesh. */
interface Features {
  readonly supportedFeatures?: string[];
}

/** Whether it is certain that a feature is missing. */
export function lacks({ supportedFeatures }: Features, feature: string): boolean {
  return supportedFeatures !== undefined && !supportedFeatures.includes(feature);
}
