import { subject, told } from './keywords';
import type { StructureProblem } from './problem';
import { fieldPath } from '../topology/field-path';
import { onceEachText } from '../topology/once';
import type { Resource } from '../topology/resource';

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const QUALIFIED = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const RBAC = 'rbac.authorization.k8s.io';

const NONE: StructureProblem[] = [];

/** What is missing for it to be an object of Kubernetes at all. */
export function inspectForm(resource: Resource): StructureProblem[] {
  const { manifest, apiVersion, kind } = resource;
  const problem = (message: string, fix: string) => notAnObject(resource, message, fix);
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest)) {
    return problem(`${subject(manifest)} is not an object of Kubernetes.`, 'Write a map with apiVersion, kind and metadata.');
  }
  const missing = [!apiVersion && 'apiVersion', !kind && 'kind'].filter(Boolean).join(' and ');
  return missing ? problem(`This has no ${missing}.`, `Add ${missing}.`) : [];
}

function notAnObject(resource: Resource, message: string, fix: string): StructureProblem[] {
  return [{ kind: 'not-an-object', resource, field: '', message, fix }];
}

/** What is wrong with the names, labels and annotations of an object. */
export function inspectNames(resource: Resource): StructureProblem[] {
  const { metadata, spec } = resource.manifest as any;
  return [
    ...nameProblems(resource),
    ...labelProblems(resource, metadata, 'metadata'),
    ...labelProblems(resource, spec?.template?.metadata, 'spec', 'template', 'metadata'),
    ...labelProblems(resource, spec?.jobTemplate?.metadata, 'spec', 'jobTemplate', 'metadata'),
    ...labelProblems(resource, spec?.jobTemplate?.spec?.template?.metadata, 'spec', 'jobTemplate', 'spec', 'template', 'metadata'),
  ];
}

function nameProblems(resource: Resource): StructureProblem[] {
  const { group, kind, name } = resource;
  const isLabel = group === '' && (kind === 'Service' || kind === 'Namespace');
  const { name: given, generateName, namespace } = (resource.manifest as any).metadata ?? {};
  const isNameless = (given ?? generateName ?? '') === '';
  return [
    ...isNameless ? notAnObject(resource, `This ${kind} has no name.`, 'Add metadata.name.') : [],
    ...group === RBAC ? [] : nameProblem(resource, 'name', name, isLabel),
    ...typeof namespace === 'string' ? nameProblem(resource, 'namespace', namespace, true) : [],
  ];
}

function nameProblem(resource: Resource, field: 'name' | 'namespace', name: string, isLabel: boolean): StructureProblem[] {
  const problem = (message: string): StructureProblem[] => [{ kind: 'name', resource, field: `metadata.${field}`, message }];
  const most = isLabel ? 63 : 253;
  if (name.length > most) { return problem(`The ${field} ${told(name)} has ${name.length} characters; at most ${most} are permitted.`); }
  if (!name || (isLabel ? LABEL : SUBDOMAIN).test(name)) { return []; }
  return problem(`The ${field} ${told(name)} is not of small letters, digits${isLabel ? '' : ', dots'} and dashes, with a letter or digit at both ends.`);
}

/** What is wrong with the labels and annotations of an object, or of what it makes. */
function labelProblems(resource: Resource, metadata: any, ...at: string[]): StructureProblem[] {
  if (!metadata?.labels && !metadata?.annotations) { return NONE; }
  const problems: StructureProblem[] = [];
  for (const list of ['labels', 'annotations']) {
    const entries = metadata[list];
    if (typeof entries !== 'object' || entries === null) { continue; }
    for (const key of Object.keys(entries)) {
      const value = entries[key];
      const message = keyProblem(key) ?? (list === 'labels' && typeof value === 'string' ? valueProblem(value) : undefined);
      if (message) { problems.push({ kind: 'label', resource, field: fieldPath(...at, list, key), message }); }
    }
  }
  return problems;
}

const keyProblem = onceEachText((key): string | undefined => {
  const [name, prefix, ...more] = key.split('/').reverse();
  if (more.length > 0) { return `The key ${told(key)} has more than one slash.`; }
  if (name.length > 63) { return `The key ${told(key)} has ${name.length} characters; at most 63 are permitted${prefix === undefined ? '' : ' after the slash'}.`; }
  const isWrong = !QUALIFIED.test(name) || prefix !== undefined && (prefix.length > 253 || !SUBDOMAIN.test(prefix.toLowerCase()));
  return isWrong ? `The key ${told(key)} is not of letters, digits, dots, dashes and underscores, after a domain and a slash if there is one.` : undefined;
});

function valueProblem(value: string): string | undefined {
  if (value.length > 63) { return `The value ${told(value)} has ${value.length} characters; at most 63 are permitted.`; }
  return !value || QUALIFIED.test(value) ? undefined
    : `The value ${told(value)} is not of letters, digits, dots, dashes and underscores, with a letter or digit at both ends.`;
}
