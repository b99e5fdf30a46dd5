import { Severity } from '../../model/finding';
import { annotated, fieldParts, fieldPath } from '../../topology';
import { ICheck } from '../check';

export const retryWithoutCondition: ICheck = {
  rule: {
    name: 'linkerd/retry-without-condition',
    severity: Severity.WARNING,
    title: 'What is retried is said, not only how often',
    why: 'Without conditions no status is a reason to try again: the number and the time of retries change nothing about failed requests.',
    fix: 'Add retry.linkerd.io/http or retry.linkerd.io/grpc.',
    source: 'https://linkerd.io/2/reference/retries/',
  },
  check: topology => annotated(topology).filter(({ on }) => ['service', 'egress', 'route'].includes(on)).flatMap(({ resource, at, annotations }) => {
    const [key] = ['retry.linkerd.io/limit', 'retry.linkerd.io/timeout'].filter(candidate => annotations[candidate] !== undefined);
    if (!key || ['http', 'grpc'].some(kind => annotations[`retry.linkerd.io/${kind}`] !== undefined)) { return []; }
    return [{ resource, field: fieldPath(...fieldParts(at), key), message: `'${key}' is there, but nothing says which requests to try again.` }];
  }),
};
