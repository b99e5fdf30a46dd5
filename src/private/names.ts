import { refuse } from './errors';

/** The longest name that Kubernetes accepts for a Service or a label value. */
export const LONGEST_LABEL = 63;

const SERVICE_NAME = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const OBJECT_NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const QUALIFIED_NAME = /^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?\/)?[A-Za-z0-9]([-\w.]{0,61}[A-Za-z0-9])?$/;

/** A name that may become a Service. */
export function checkedName(rule: string, name: string): string {
  if (!SERVICE_NAME.test(name) || name.length > LONGEST_LABEL) {
    refuse(rule, name, `lower case letters, digits and dashes, beginning with a letter, not ending with a dash, at most ${LONGEST_LABEL} characters`);
  }
  return name;
}

/** A name of an object that is never a Service: dots, and digits at the beginning, are allowed too. */
export function checkedObjectName(rule: string, name: string): string {
  if (!OBJECT_NAME.test(name) || name.length > 253) {
    refuse(rule, name, 'lower case letters, digits, dashes and dots, beginning and ending with a letter or a digit, at most 253 characters');
  }
  return name;
}

/** A name as Kubernetes has them for protocols and annotations: letters, digits and `-_.`, perhaps behind a domain and a slash. */
export function checkedQualifiedName(rule: string, name: string): string {
  if (!QUALIFIED_NAME.test(name)) {
    refuse(rule, name, `letters, digits, -, _ and ., at most ${LONGEST_LABEL} characters, perhaps behind a domain and a slash`);
  }
  return name;
}

/** A name that becomes a part of the names of objects, like that of a metric or a hook. */
export function checkedNamePart(rule: string, name: string): string {
  if (!/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name)) { refuse(rule, name, 'lower case letters, digits and dashes, not at its ends'); }
  return name;
}

/** Whether a namespace can have this name. */
export function isNamespace(name: string): boolean {
  return /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name) && name.length <= LONGEST_LABEL;
}

/** What Istio calls a gateway: a name, perhaps behind a namespace and a slash. */
export function checkedIstioGateway(name: string): string {
  const parts = name.split('/');
  if (parts.length > 2) { refuse('istio/gateway', name, 'namespace/name, or mesh for the callers in the mesh'); }
  parts.forEach(part => checkedObjectName('istio/gateway', part));
  return name;
}
