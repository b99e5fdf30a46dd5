import { GOLDEN, GOLDEN_FACTS } from './golden';
import { Harmless, harmlessness } from './harmless';
import { Mutation, mutations } from './mutate';
import { Verdict, verdictOf } from './verdict';

/** What became of one slip. */
export interface Outcome extends Mutation {
  /** The title of the golden topology. */
  readonly golden: string;
  readonly kind: string;
  readonly name: string;
  readonly verdict: Verdict;
  /** What the rules say if nobody tells them that the manifests are all there is. */
  readonly untold: Verdict;
  /** Why it does no harm, if the rules are silent and it is known. */
  readonly harmless?: Harmless;
}

/** What becomes of every single slip in every golden topology. */
export function outcomes(): Outcome[] {
  return GOLDEN.flatMap(({ title, manifests }) => mutations(manifests).map(mutation => {
    const { kind, metadata } = manifests[mutation.index];
    const verdict = verdictOf(mutation.manifests);
    return {
      ...mutation,
      golden: title,
      kind,
      name: metadata.name,
      verdict,
      untold: verdict === 'silent' ? verdict : verdictOf(mutation.manifests, { ...GOLDEN_FACTS, complete: false }),
      harmless: verdict === 'silent' ? harmlessness(mutation, kind) : undefined,
    };
  }));
}

/** Harmful, and nobody says so. */
export function isMissed({ verdict, harmless }: Outcome): boolean {
  return verdict === 'silent' && !harmless;
}

/** How many of the harmful ones are caught. */
export function shareCaught(all: Outcome[], verdict: (outcome: Outcome) => Verdict = outcome => outcome.verdict): number {
  const harmful = all.filter(({ harmless }) => !harmless);
  return harmful.filter(outcome => verdict(outcome) !== 'silent').length / harmful.length;
}
