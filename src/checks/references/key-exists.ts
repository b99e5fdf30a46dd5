import { Severity } from '../../model/finding';
import { closest } from '../../structure';
import { keyReferences, Resource } from '../../topology';
import { ICheck } from '../check';

/** Its keys; nothing if it has none, because then something else fills it. */
function keysOf(resource: Resource | undefined): string[] | undefined {
  const keys = ['data', 'stringData', 'binaryData'].flatMap(list => Object.keys(resource?.get(list) ?? {}));
  return keys.length > 0 ? keys : undefined;
}

export const keyExists: ICheck = {
  rule: {
    name: 'references/key-exists',
    severity: Severity.ERROR,
    title: 'A ConfigMap or Secret has the key that an object reads',
    why: 'The object is found, and the key in it is not: containers do not start, volumes are not mounted, credentials are not read.',
    fix: 'Add the key, correct it, or say optional: true where that is permitted.',
    source: 'https://kubernetes.io/docs/concepts/configuration/configmap/',
  },
  check: topology => keyReferences(topology).flatMap(reference => {
    const { resource, group, kind, name, namespace, keys, consequence } = reference;
    const known = keysOf(topology.find(group, kind, name, namespace));
    if (!known) { return []; }
    return keys.filter(({ key }) => !known.includes(key)).map(({ field, key }) => {
      const similar = closest(key, known);
      const message = `${kind} '${name}' has no key '${key}'; it has ${known.join(', ')}. ${consequence}.`;
      return { resource, field, message, ...similar && { fix: `Write ${similar}, or add the key ${key}.` } };
    });
  }),
};
