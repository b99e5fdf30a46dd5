import { ManifestValidationProps } from './manifest-validation-props';
import { refuse } from '../private/errors';
import { closest } from '../structure/closest';
import { PINNED_VERSIONS } from '../topology/versions';

const PROPERTIES: { [property in keyof Required<ManifestValidationProps>]: (value: any) => boolean } = {
  disable: value => Array.isArray(value),
  warningsAsErrors: value => typeof value === 'boolean',
  complete: value => typeof value === 'boolean',
  namespace: value => typeof value === 'string',
  namespaceLabels: value => typeof value === 'object',
  versions: value => typeof value === 'object',
};

/** Refuses what `cdk8s.yaml` may say by mistake: nothing else looks at it. */
export function refuseProperties(props: ManifestValidationProps): void {
  refuseUnknown('properties', Object.keys(props), Object.keys(PROPERTIES));
  for (const [property, fits] of Object.entries(PROPERTIES)) {
    const value = props[property as keyof ManifestValidationProps] ?? undefined;
    if (value !== undefined && !fits(value)) { refuse(`validation/${property}`, value, 'what the documentation of ManifestValidation says'); }
  }
  refuseUnknown('versions', Object.keys(props.versions ?? {}), Object.keys(PINNED_VERSIONS));
}

/** Refuses a name that is none of those known. */
export function refuseUnknown(where: string, names: string[], known: string[]): void {
  const unknown = names.find(name => !known.includes(name));
  if (unknown === undefined) { return; }
  const meant = closest(unknown, known);
  refuse(`validation/${where}`, unknown, meant ? `${meant}, perhaps` : known.length < 10 ? known.join(', ') : 'the name of a rule');
}
