/** What an image's tag makes its pods do, so that a test chooses a behaviour by releasing a version. */
export interface Behaviour {
  /** The share of requests that are answered with 500, in percent. */
  readonly failingPercent: number;
  /** How long each answer takes to begin, in milliseconds. */
  readonly delayMilliseconds: number;
  /** How much of its CPU request the container uses, in percent. */
  readonly cpuPercent: number;
}

const WELL: Behaviour = { failingPercent: 0, delayMilliseconds: 0, cpuPercent: 30 };

/** The tag of an image reference, or `latest`. A registry's port is not a tag, and a digest does not hide one. */
export function versionOf(image: string): string {
  const [name] = image.split('@');
  return /:([^:/]+)$/.exec(name)?.[1] ?? 'latest';
}

/** Reads the words of a tag such as `2-slow300-flaky20`. Words that say nothing are part of the version. */
export function behaviourOf(image: string): Behaviour {
  return versionOf(image).split('-').reduce((behaviour, word) => ({ ...behaviour, ...meaningOf(word) }), WELL);
}

function meaningOf(word: string): Partial<Behaviour> {
  const [, name, number] = /^(broken|flaky|slow|busy)(\d+)?$/.exec(word) ?? [];
  switch (name) {
    case 'broken': return { failingPercent: 100 };
    case 'flaky': return { failingPercent: Number(number ?? 20) };
    case 'slow': return { delayMilliseconds: Number(number ?? 800) };
    case 'busy': return { cpuPercent: Number(number ?? 90) };
    default: return {};
  }
}

/** Whether the n-th request (from 1) fails: evenly spread and always the same ones, with 20 % every fifth. */
export function fails(behaviour: Behaviour, n: number): boolean {
  const failuresUntil = (count: number) => Math.floor(count * behaviour.failingPercent / 100);
  return failuresUntil(n) > failuresUntil(n - 1);
}
