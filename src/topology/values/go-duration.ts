import { onceEachText } from '../once';

const UNITS: { [unit: string]: number } = { h: 3600, m: 60, s: 1, ms: 1e-3, us: 1e-6, µs: 1e-6, ns: 1e-9 };
const WHOLE = /^[+-]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ms|us|µs|ns|h|m|s))+)$/;

/** The seconds of a duration as Go reads it, e.g. `1m30s`; nothing if Go refuses it. */
export const goSeconds = onceEachText((text): number | undefined => {
  if (!WHOLE.test(text)) { return undefined; }
  const seconds = [...text.matchAll(/([\d.]+)(ms|us|µs|ns|h|m|s)/g)].reduce((sum, [, value, unit]) => sum + Number(value) * UNITS[unit], 0);
  return text.startsWith('-') ? -seconds : seconds;
});
