import { NO_COPIES } from './common';
import { IFlaggerRouter } from './router';

/** Flagger changes the Knative Service itself, which is the target. */
export function knative(): IFlaggerRouter {
  return {
    name: 'Knative',
    provider: 'knative',
    routing: NO_COPIES,
    dividesCalls: false,
    generated: () => [],
  };
}
