interface Weighted {
  readonly weight: number;
}

/**
 * Divides turns by weight without chance: after as many turns as the weights add up to, each choice had exactly its share,
 * and turns of one choice are spread evenly. (Smooth weighted round-robin.)
 *
 * Linkerd chooses at random by the same weights, so there the shares are right only on average.
 */
export class Turns {
  private weights = '';
  private credit: number[] = [];

  /** The index of the next choice, or undefined when no choice has a weight. Other weights than before begin anew. */
  public next(choices: readonly Weighted[]): number | undefined {
    const weights = choices.map(choice => choice.weight).join();
    if (weights !== this.weights) {
      this.weights = weights;
      this.credit = choices.map(() => 0);
    }
    const total = choices.reduce((sum, choice) => sum + choice.weight, 0);
    if (total === 0) { return undefined; }
    this.credit = this.credit.map((credit, index) => credit + choices[index].weight);
    const chosen = this.credit.indexOf(Math.max(...this.credit));
    this.credit[chosen] -= total;
    return chosen;
  }
}

/** What is kept for each key, made when it is first asked for. */
export class Kept<T> {
  private readonly kept = new Map<string, T>();

  public constructor(private readonly make: () => T) {}

  public of(key: string): T {
    const found = this.kept.get(key) ?? this.make();
    this.kept.set(key, found);
    return found;
  }
}
