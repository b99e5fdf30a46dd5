import { Duration } from 'cdk8s';
import { refuse } from '../../private/errors';

/** A duration of one whole number and one unit, which is all that Linkerd's policies read: `90s`, `250ms`. */
export function printDuration(rule: string, duration: Duration, least = 1): string {
  const millis = duration.toMilliseconds({ integral: false });
  if (!Number.isInteger(millis) || millis < least) { refuse(rule, duration.toHumanString(), `whole milliseconds, at least ${least}`); }
  return millis % 1000 === 0 ? `${millis / 1000}s` : `${millis}ms`;
}
