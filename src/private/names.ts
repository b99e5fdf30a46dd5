import { refuse } from './errors';

/** The longest name that Kubernetes accepts for a Service or a label value. */
export const LONGEST_LABEL = 63;

const DNS_LABEL = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;

/** A name that may become a Service: lower case letters, digits and dashes, beginning with a letter. */
export function checkedName(rule: string, name: string): string {
  if (!DNS_LABEL.test(name)) { refuse(rule, name, 'lower case letters, digits and dashes, beginning with a letter'); }
  return name;
}

/** The namespace and name of an object in one word, for messages and for comparing. */
export function qualified(namespace: string | undefined, name: string): string {
  return namespace ? `${namespace}/${name}` : name;
}
