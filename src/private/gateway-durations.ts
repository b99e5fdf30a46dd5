import { Duration } from 'cdk8s';
import { refuse } from './errors';

const UNITS: [string, number][] = [['h', 3_600_000], ['m', 60_000], ['s', 1000], ['ms', 1]];
const MOST = 99_999;

/** A duration as Gateway API spells it. In one unit if it can be: Linkerd passes over `1m30s`, but not over `90s`. */
export function printGatewayDuration(rule: string, duration: Duration, least = 0): string {
  const milliseconds = duration.toMilliseconds({ integral: false });
  if (!Number.isInteger(milliseconds) || milliseconds < least || milliseconds > MOST * UNITS[0][1]) {
    refuse(rule, duration.toHumanString(), `whole milliseconds, ${least ? `at least ${least}` : 'or 0 for none'}, at most ${MOST} hours`);
  }
  if (milliseconds === 0) { return '0s'; }
  const whole = UNITS.find(([, size]) => milliseconds % size === 0 && milliseconds / size <= MOST);
  return whole ? `${milliseconds / whole[1]}${whole[0]}` : inSeveral(milliseconds);
}

function inSeveral(milliseconds: number): string {
  let rest = milliseconds;
  return UNITS.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest %= size;
    return count ? `${count}${unit}` : [];
  }).join('');
}
