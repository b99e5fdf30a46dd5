import { InvalidArgumentError } from 'commander';
import { valid } from 'semver';
import { isNamespace } from '../private/names';
import { closest } from '../structure';
import { versionProblem } from '../topology/check-versions';
import { PINNED_VERSIONS, Versions } from '../topology/versions';

/** Labels of namespaces. */
export interface NamespaceLabels {
  [namespace: string]: { [label: string]: string };
}

/** `argo/a,argo/b`, given several times. */
export function readRules(text: string, before: string[] = []): string[] {
  const names = namesIn(text);
  if (names.length === 0) { throw new InvalidArgumentError('Write the name of a rule; --list lists all.'); }
  return [...before, ...names];
}

/** `shop`. */
export function readNamespace(text: string): string {
  if (!isNamespace(text)) { throw new InvalidArgumentError('Write the name of a namespace: lower case letters, digits and dashes, not at its ends.'); }
  return text;
}

/** `flagger=1.40.0,linkerd=2.18.1`. */
export function readVersions(text: string, before: Versions = {}): Versions {
  const entries = namesIn(text);
  if (entries.length === 0) { throw new InvalidArgumentError('Write COMPONENT=VERSION,…, e.g. flagger=1.40.0.'); }
  return entries.reduce<Versions>((versions, entry) => {
    const [given, version = ''] = entry.split('=');
    const component = (Object.keys(PINNED_VERSIONS) as (keyof Versions)[]).find(name => name.toLowerCase() === given.replaceAll('-', '').toLowerCase());
    if (!component) { throw new InvalidArgumentError(`'${given}' is none of ${Object.keys(PINNED_VERSIONS).join(', ')}.`); }
    const problem = versionProblem(component, version);
    if (problem) { throw new InvalidArgumentError(`Write ${given}= and ${problem}.`); }
    return { ...versions, [component]: valid(version) ?? version };
  }, before);
}

/** `shop:exposed=yes,tier=web`. */
export function readNamespaceLabels(text: string, before: NamespaceLabels = {}): NamespaceLabels {
  const [, namespace, labels] = /^([^:]+):(.*)$/.exec(text) ?? [];
  const entries = namesIn(labels ?? '').map(label => label.split('='));
  if (!namespace || !isNamespace(namespace) || entries.some(entry => entry.length !== 2)) { throw new InvalidArgumentError('Write NAMESPACE:LABEL=VALUE,…, e.g. shop:exposed=yes.'); }
  return { ...before, [namespace]: { ...before[namespace], ...Object.fromEntries(entries) } };
}

/** A size in MiB, in bytes. */
export function readSize(text: string): number {
  const size = Number(text);
  if (!(size > 0)) { throw new InvalidArgumentError('Write a number of MiB above 0.'); }
  return size * 1024 * 1024;
}

/** What is wrong with names of rules; nothing if there are such rules. */
export function unknownRule(names: string[], known: string[]): string | undefined {
  const unknown = names.find(name => !known.includes(name));
  if (unknown === undefined) { return undefined; }
  const meant = closest(unknown, known) ?? closest(unknown, known.map(name => name.split('/')[1]));
  const suggestion = known.find(name => name === meant || name.endsWith(`/${meant}`));
  return `There is no rule '${unknown}'.${suggestion ? ` Did you mean ${suggestion}?` : ' --list lists all rules.'}`;
}

function namesIn(text: string): string[] {
  return text.split(',').map(name => name.trim()).filter(Boolean);
}
