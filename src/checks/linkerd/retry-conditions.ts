import { Severity } from '../../model/finding';
import { annotated, fieldParts, fieldPath } from '../../topology';
import { ICheck } from '../check';

const CODES = ['cancelled', 'deadline-exceeded', 'internal', 'resource-exhausted', 'unavailable'];

const isStatus = (condition: string) => {
  const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(condition) ?? [];
  return Number(from) >= 100 && Number(from) <= Number(to) && Number(to) < 600;
};

const CONDITIONS: { [key: string]: (condition: string) => boolean } = {
  'retry.linkerd.io/http': condition => ['5xx', 'gateway-error'].includes(condition.toLowerCase()) || isStatus(condition),
  'retry.linkerd.io/grpc': condition => CODES.includes(condition.toLowerCase()),
};

export const retryConditions: ICheck = {
  rule: {
    name: 'linkerd/retry-conditions',
    severity: Severity.ERROR,
    title: 'The conditions of retries are ones that Linkerd knows, without spaces',
    why: 'Linkerd refuses a route with a condition that it does not know; on a Service it passes over all that is said of retries.',
    fix: 'Write statuses and ranges for http (5xx,gateway-error,429,500-503), names of codes for grpc (unavailable,internal), with commas only.',
    source: 'https://linkerd.io/2/reference/retries/',
  },
  check: topology => annotated(topology).flatMap(({ resource, at, annotations }) => Object.entries(CONDITIONS)
    .filter(([key, form]) => annotations[key] !== undefined && !annotations[key].split(',').every(condition => form(condition)))
    .map(([key]) => ({ resource, field: fieldPath(...fieldParts(at), key), message: `Linkerd cannot read '${annotations[key]}' as conditions of retries.` }))),
};
