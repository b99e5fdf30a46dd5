import { Finding } from '../model/finding';

/** What a rule says. */
export function printFinding({ rule, message, fix }: Finding): string {
  return `${rule}: ${message} Fix: ${fix}`;
}

/** Where it says it: the construct, the object with its field, and the file. */
export function printPlace({ path, object, field, file }: Finding): string {
  const name = object && `${object.kind} ${[object.namespace, object.name].filter(Boolean).join('/')}`;
  const details = [name, field, file].filter(Boolean).join(', ');
  if (!path) { return details; }
  return details ? `${path} (${details})` : path;
}
