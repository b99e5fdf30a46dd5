import { SourcePosition } from '../topology/resource';

/** The text of a file, whose lines are counted when they are first asked for. */
export class SourceText {
  private starts?: number[];

  /**
   * @param file its name, as it is told to readers
   * @param text what it holds
   */
  constructor(public readonly file: string, public readonly text: string) {}

  /** Line and column of a place in the text. */
  public positionAt(offset: number): SourcePosition {
    const starts = this.lineStarts();
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle] <= offset) { low = middle; } else { high = middle - 1; }
    }
    return { file: this.file, line: low + 1, column: offset - starts[low] + 1 };
  }

  /** A line, from 1, without its end. */
  public line(number: number): string | undefined {
    const start = this.lineStarts()[number - 1];
    return start === undefined ? undefined : this.text.slice(start, this.lineStarts()[number]).replace(/\r?\n$/, '');
  }

  private lineStarts(): number[] {
    if (!this.starts) {
      this.starts = [0];
      for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) { this.starts.push(at + 1); }
    }
    return this.starts;
  }
}

/** One document among those of a file. */
export interface DocumentText {
  readonly source: SourceText;
  /** Where it begins in the file. */
  readonly start: number;
  readonly text: string;
}

const SEPARATOR = /(?<=^|\n)(?:---|\.\.\.)(?=[ \t\r\n]|$)/g;
const DIRECTIVE = /(?<=^|\n)%(?:YAML|TAG)[^\n]*/g;

/** The documents of a file. Each is read by itself, so an error in one of them says nothing about the others. */
export function splitDocuments(source: SourceText): DocumentText[] {
  const text = source.text.replace(DIRECTIVE, directive => ' '.repeat(directive.length));
  const separators = [...text.matchAll(SEPARATOR)].map(({ index }) => index);
  return [0, ...separators.map(index => index + 3)]
    .map((start, i) => ({ source, start, text: text.slice(start, separators[i]) }))
    .filter(document => /\S/.test(document.text));
}
