import type { Answer } from './caller';

/** What came back for several requests. */
export class Answers {
  constructor(public readonly all: Answer[]) {}

  public get count(): number {
    return this.all.length;
  }

  /** How many came from pods of each version; what did not come from a pod is under its status. */
  public get byVersion(): { [version: string]: number } {
    return this.countBy(versionOf);
  }

  /** Who answered, one after the other; the same version several times in a row counts once. */
  public get succession(): string[] {
    const versions = this.all.map(versionOf);
    return versions.filter((version, index) => version !== versions[index - 1]);
  }

  public get byStatus(): { [status: string]: number } {
    return this.countBy(({ status }) => String(status));
  }

  /** The share that came from pods of a version, in percent. */
  public percentOf(version: string): number {
    return this.count === 0 ? NaN : 100 * (this.byVersion[version] ?? 0) / this.count;
  }

  private countBy(key: (answer: Answer) => string): { [key: string]: number } {
    const counts: { [key: string]: number } = {};
    for (const answer of this.all) { counts[key(answer)] = (counts[key(answer)] ?? 0) + 1; }
    return counts;
  }
}

const versionOf = ({ pod, status }: Answer) => pod?.version ?? `status ${status}`;
