/**
 * What a query may say instead of a fixed text, each in one engine's own spelling.
 */
export interface QueryVariables {
  /** `{{ namespace }}`: the namespace of the rollout. */
  readonly namespace: string;
  /** `{{ target }}`: the name of the workload. */
  readonly target: string;
  /** `{{ service }}`: the name of the Service that clients call. */
  readonly service: string;
  /** `{{ interval }}`: how far the query looks back. */
  readonly interval: string;
  /** `{{ canary }}`: a label matcher for series that carry the labels of the canary's pods, as a mesh's proxies write them. */
  readonly canary: string;
  /** `{{ canaryPods }}`: a regular expression for the names of the canary's pods. */
  readonly canaryPods: string;
}

type Name = keyof QueryVariables;
const NAMES: Name[] = ['namespace', 'target', 'service', 'interval', 'canary', 'canaryPods'];
const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

/**
 * Translates between the query that a plan holds and the query that a controller gets.
 *
 * A plan's query is written once, for every engine, with `{{ namespace }}`, `{{ target }}`, `{{ service }}`,
 * `{{ interval }}`, `{{ canary }}` and `{{ canaryPods }}`.
 */
export class QueryTemplate {
  /** What stands between `{{` and `}}` and would be filled in by no engine, and a `{{` that is never closed. */
  public static unknownVariables(query: string): string[] {
    const unknown = [...query.matchAll(PLACEHOLDER)].map(match => match[1]).filter(name => !NAMES.includes(name as Name));
    return query.replace(PLACEHOLDER, '').includes('{{') ? [...unknown, '{{'] : unknown;
  }

  /** Writes a plan's query in an engine's own spelling. */
  public static expand(query: string, spelling: QueryVariables): string {
    return query.replace(PLACEHOLDER, (whole, name) => spelling[name as Name] ?? whole);
  }

  /** Writes a plan's query as `recognise` would read it: one spelling of each placeholder, and ranges of the interval as such. */
  public static canonical(query: string, interval: string): string {
    const placeholders = query.trim().replace(PLACEHOLDER, (_, name) => `{{ ${name} }}`);
    if (!placeholders.includes(interval)) { return placeholders; }
    const escaped = interval.replace(/[{}]/g, '\\$&');
    return placeholders.replace(new RegExp(`(\\[|\\boffset )${escaped}(?![0-9a-z])`, 'g'), '$1{{ interval }}');
  }

  /**
   * Reads an engine's query back: the opposite of `expand`.
   *
   * The interval is recognised as a range, `[1m]`, and as an offset; anything else is recognised wherever it stands.
   */
  public static recognise(text: string, spelling: QueryVariables): string {
    // A longer spelling may contain a shorter one.
    const longestFirst = NAMES.filter(name => name !== 'interval').sort((a, b) => spelling[b].length - spelling[a].length);
    const query = longestFirst.reduce((rest, name) => rest.split(spelling[name]).join(`{{ ${name} }}`), text);
    return QueryTemplate.canonical(query, spelling.interval);
  }

  private constructor() {}
}
