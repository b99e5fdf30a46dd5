import { Severity } from '../../model/finding';
import { configMaps, fieldPath, Resource, secrets } from '../../topology';
import { ICheck } from '../check';

function keysOf(resource: Resource): { list: string; key: string }[] {
  return ['data', 'binaryData', 'stringData'].flatMap(list => Object.keys(resource.get(list) ?? {}).map(key => ({ list, key })));
}

export const configKey: ICheck = {
  rule: {
    name: 'kubernetes/config-key',
    severity: Severity.ERROR,
    title: 'Keys of a ConfigMap or Secret are names of files',
    why: 'The API server refuses the object.',
    fix: 'Use letters, digits, dots, dashes and underscores, and each key once.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/core/validation/validation.go',
  },
  check: topology => [...configMaps(topology), ...secrets(topology)].flatMap((resource: Resource) => keysOf(resource).flatMap(({ list, key }) => {
    const field = fieldPath(list, key);
    if (list === 'binaryData' && resource.get('data')?.[key] !== undefined) { return [{ resource, field, message: `The key '${key}' is in data too.` }]; }
    const isName = /^[-._a-zA-Z0-9]{1,253}$/.test(key) && key !== '.' && !key.startsWith('..');
    return isName ? [] : [{ resource, field, message: `'${key}' is no name of a file.` }];
  })),
};
