import * as assert from 'node:assert/strict';
import { Caller, RouteWeights, sleep, weightOf } from '../harness';

/** What share of the requests a version got while its Service had a weight. */
export interface Share {
  readonly weight: number;
  readonly percent: number;
}

const REQUESTS = 400;
const POINTS = 3;
/** Until a proxy has taken in a new weight. */
const SETTLE_MILLIS = 2500;

const fits = ({ weight, percent }: Share) => percent > 0 && Math.abs(percent - weight) <= POINTS;

/** At each weight that a Service gets until something is over: what share of 400 requests its version gets. */
export async function sharesUntil(
  over: Promise<unknown>, weights: RouteWeights, service: string, caller: Caller, url: string, version: string,
): Promise<Share[]> {
  let going = true;
  const end = over.finally(() => { going = false; });
  const shares: Share[] = [];
  const weightNow = async () => weightOf(service, await weights.now()) ?? 0;
  const measure = async () => {
    for (let last = 0; going; await sleep(200)) {
      const weight = await weightNow();
      if (weight === 0 || weight === last) { continue; }
      await sleep(SETTLE_MILLIS);
      const percent = (await caller.requests(REQUESTS, url)).percentOf(version);
      // A weight that changed in between says nothing.
      if (await weightNow() !== weight) { continue; }
      shares.push({ weight, percent });
      last = weight;
    }
  };
  await Promise.all([end, measure()]);
  return shares;
}

/** Each share is what its weight says, give or take three points, and not nothing. */
export function assertShares(shares: Share[], expected: number[]): void {
  assert.deepEqual(shares.map(({ weight }) => weight), expected);
  for (const share of shares) { assert.ok(fits(share), `at weight ${share.weight} the share was ${share.percent} %`); }
}
