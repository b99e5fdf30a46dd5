import { ManifestValidationProps } from './manifest-validation-props';
import { refuse } from '../private/errors';
import { isNamespace } from '../private/names';
import { closest } from '../structure/closest';
import { PINNED_VERSIONS } from '../topology/versions';

interface Property {
  readonly fits: (value: any) => boolean;
  /** What it may be, as the end of a sentence. */
  readonly allowed: string;
}

const isTrueOrFalse: Property = { fits: value => typeof value === 'boolean', allowed: 'true or false' };

const PROPERTIES: { [property in keyof Required<ManifestValidationProps>]: Property } = {
  disable: { fits: value => Array.isArray(value) && value.every(isText), allowed: 'a list of names of rules, e.g. [argo/preview-time]' },
  warningsAsErrors: isTrueOrFalse,
  complete: isTrueOrFalse,
  namespace: { fits: value => isText(value) && isNamespace(value), allowed: 'the name of a namespace, in lower case letters, digits and dashes' },
  namespaceLabels: {
    fits: value => isMap(value) && Object.entries(value).every(([namespace, labels]) => isNamespace(namespace) && areLabels(labels)),
    allowed: "labels by namespace, their values in quotes, e.g. { shop: { exposed: 'yes' } }",
  },
  versions: { fits: isMap, allowed: "versions by component, e.g. { flagger: '1.40.0' }" },
};

/** Refuses what `cdk8s.yaml` may say by mistake: nothing else looks at it. */
export function refuseProperties(props: ManifestValidationProps): void {
  refuseUnknown('properties', Object.keys(props), Object.keys(PROPERTIES));
  for (const [property, { fits, allowed }] of Object.entries(PROPERTIES)) {
    const value = props[property as keyof ManifestValidationProps] ?? undefined;
    if (value !== undefined && !fits(value)) { refuse(`validation/${property}`, value, allowed); }
  }
  refuseUnknown('versions', Object.keys(props.versions ?? {}), Object.keys(PINNED_VERSIONS));
}

/** Refuses a name that is none of those known. */
export function refuseUnknown(where: string, names: string[], known: string[]): void {
  const unknown = names.find(name => !known.includes(name));
  if (unknown === undefined) { return; }
  const meant = closest(unknown, known);
  const hint = meant ? ` Did you mean ${meant}?` : known.length < 10 ? ` There are ${known.join(', ')}.` : ' `cdk8s-canary check --list` lists all rules.';
  throw new Error(`validation/${where}: there is no ${JSON.stringify(unknown)}.${hint}`);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function areLabels(value: unknown): boolean {
  return isMap(value) && Object.values(value).every(isText);
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
