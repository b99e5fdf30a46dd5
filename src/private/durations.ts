import { Duration } from 'cdk8s';
import { refuse } from './errors';

/** The API server keeps seconds as 32 bit numbers. Flagger cannot read any Canary of a cluster where one has more. */
const MOST_SECONDS = 2 ** 31 - 1;

/** A duration in seconds, of which there must be a whole number. */
export function wholeSeconds(rule: string, duration: Duration, least = 1): number {
  const seconds = duration.toMilliseconds({ integral: false }) / 1000;
  if (!Number.isInteger(seconds) || seconds < least || seconds > MOST_SECONDS) {
    refuse(rule, duration.toHumanString(), `whole seconds, ${least} to ${MOST_SECONDS}`);
  }
  return seconds;
}

/** Seconds as the controllers write them: `90s`, `5m`. Hours are left out because Flagger refuses them. */
export function printSeconds(seconds: number): string {
  return seconds % 60 === 0 && seconds > 0 ? `${seconds / 60}m` : `${seconds}s`;
}

/** Reads what the controllers accept: a number of seconds, `30`, `90s`, `1m`, `1h30m`. Undefined if it is none of these. */
export function parseSeconds(text: string | number | undefined): number | undefined {
  if (text === undefined) { return undefined; }
  if (/^\d+$/.test(String(text))) { return Number(text); }
  const parts = String(text).match(/^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/);
  if (!parts || !parts[0]) { return undefined; }
  const [hours, minutes, seconds] = parts.slice(1).map(part => Number(part ?? 0));
  return hours * 3600 + minutes * 60 + seconds;
}
