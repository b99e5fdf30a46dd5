import { Severity } from '../../model/finding';
import { argoApplications } from '../../topology';
import { ICheck } from '../check';

export const ignoredPath: ICheck = {
  rule: {
    name: 'gitops/ignored-path',
    severity: Severity.ERROR,
    title: 'A path of ignoreDifferences can be followed',
    why: 'jsonPointers are plain paths: they begin with a slash, lists have numbers, and nothing stands for all items. Such a path leads'
      + ' nowhere, and nothing is ignored.',
    fix: 'Name the list as a whole, or use jqPathExpressions.',
    source: 'https://argo-cd.readthedocs.io/en/stable/user-guide/diffing/',
  },
  check: topology => argoApplications(topology).flatMap(({ resource, ignored }) => ignored.flatMap(({ at, jsonPointers }) => jsonPointers
    .map((pointer, i) => ({ pointer, i }))
    .filter(({ pointer }) => !pointer.startsWith('/') || /\/(\*|-)(\/|$)|\[.*\]/.test(pointer))
    .map(({ pointer, i }) => ({ resource, field: `${at}.jsonPointers[${i}]`, message: `'${pointer}' leads to no field.` })))),
};
