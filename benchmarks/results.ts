import type { Case } from './measured/case';
import type { Measurement } from './measured/stopwatch';
import { growthExponent, median } from './statistics';

/** One measurement of each program, taken shortly after each other. */
export interface Round {
  /** The apps as users write them. */
  readonly ours: Measurement;
  /** The same, but nobody runs the rules about manifests. */
  readonly unchecked: Measurement;
  /** The same objects as literals, with a Deployment of cdk8s-plus for the pods. */
  readonly plus: Measurement;
  /** The same objects as literals. */
  readonly raw: Measurement;
  /** The same objects, only printed. */
  readonly yaml: Measurement;
}

/** What was measured of one case. */
export interface SynthResult extends Case {
  readonly rounds: Round[];
  /** Programs whose files are not, byte for byte, ours: they are not comparable. */
  readonly otherBytes: string[];
}

/** What loading costs, as medians over many processes. Milliseconds are those of the clock. */
export interface LoadResult {
  readonly plusMilliseconds: number;
  readonly libraryMilliseconds: number;
  /** Time for cdk8s-plus-28 on the processor. */
  readonly plusBusy: number;
  /** Time for the library over time for cdk8s-plus-28, both on the processor. */
  readonly ratio: number;
}

/** Everything that was measured. */
export interface Results {
  readonly synth: SynthResult[];
  readonly load: LoadResult;
}

/** The median over all rounds. Ratios are taken within a round, where the machine was equally busy. */
export function medianOf({ rounds }: SynthResult, value: (round: Round) => number): number {
  return median(rounds.map(value));
}

/** What our constructs add, beside the Deployment of cdk8s-plus, in parts of what cdk8s costs for the same objects. */
export function ownShare(result: SynthResult): number {
  return medianOf(result, ({ unchecked, plus, raw }) => (unchecked.busy - plus.busy) / raw.busy);
}

/** What the rules add, in parts of what synthesis takes without them. */
export function rulesShare(result: SynthResult): number {
  return medianOf(result, ({ ours, unchecked }) => (ours.busy - unchecked.busy) / unchecked.busy);
}

/** What the rules cost, in milliseconds on the processor. */
export function rulesCost(result: SynthResult): number {
  return medianOf(result, ({ ours, unchecked }) => ours.busy - unchecked.busy);
}

/** How time grows from 100 to 1000 apps with Flagger, where both were measured. */
export function growthOf(results: SynthResult[], layout: Case['layout'], program: keyof Round): number | undefined {
  const [small, large] = [100, 1000].map(size => results.find(result =>
    result.engine === 'Flagger' && result.layout === layout && result.count === size));
  if (!small || !large) { return undefined; }
  const pointOf = (result: SynthResult) => ({ size: result.count, cost: medianOf(result, round => round[program].busy) });
  return growthExponent(pointOf(small), pointOf(large));
}
