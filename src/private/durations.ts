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
