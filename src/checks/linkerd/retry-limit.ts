import { Severity } from '../../model/finding';
import { annotated, fieldParts, fieldPath } from '../../topology';
import { ICheck } from '../check';

const KEY = 'retry.linkerd.io/limit';
const isLimit = (value: string) => /^\d+$/.test(value) && Number(value) > 0 && Number(value) < 65536;

export const retryLimit: ICheck = {
  rule: {
    name: 'linkerd/retry-limit',
    severity: Severity.ERROR,
    title: 'The number of retries is at least 1',
    why: 'Linkerd takes 0 for 1: retries are not switched off by it. What is no number up to 65535 is refused, or passed over with all that is said'
      + ' of retries.',
    fix: 'Write a number from 1 on; to have no retries, take the annotations out.',
    source: 'https://linkerd.io/2/reference/retries/',
  },
  check: topology => annotated(topology).filter(({ annotations }) => !isLimit(annotations[KEY] ?? '1')).map(({ resource, at, annotations }) => ({
    resource, field: fieldPath(...fieldParts(at), KEY), message: `'${annotations[KEY]}' is no number of retries.`,
  })),
};
