import { refuse } from '../private/errors';
import { checkedHeader, checkedLength, checkedNames, checkedToken } from '../private/headers';
import { checkedPath } from '../private/paths';

/** How the text of a header, a query parameter or a path is compared. */
export enum MatchType {
  /** The whole text is equal. */
  EXACT = 'Exact',
  /** A path begins with these segments. */
  PREFIX = 'PathPrefix',
  /** A regular expression matches the whole text. */
  REGEX = 'RegularExpression',
}

/** A named text, compared: one header or one query parameter. */
export interface NamedMatch {
  /** Name of the header or the query parameter. */
  readonly name: string;
  /** How `value` is compared. */
  readonly type: MatchType;
  /** The text or the regular expression. */
  readonly value: string;
}

/** A path, compared. */
export interface PathMatch {
  /** How `value` is compared. */
  readonly type: MatchType;
  /** The path, beginning with `/`, or the regular expression. */
  readonly value: string;
}

/** A match as plain data: all that is given must hold. */
export interface RouteMatchSpec {
  /** @default - any path */
  readonly path?: PathMatch;
  /** @default - any headers */
  readonly headers?: NamedMatch[];
  /** @default - any query */
  readonly queryParams?: NamedMatch[];
  /** @default - any method */
  readonly method?: string;
}

/** Limit of Gateway API for paths and query parameters. */
const LONGEST = 1024;
const COOKIE_NAME = /^[A-Za-z0-9_-]+$/;
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH'];

/**
 * Selects requests by path, headers, query parameters and method.
 *
 * Several conditions in one match must all hold; several matches are alternatives.
 *
 * @example
 * RouteMatch.header('x-canary', 'always').also(RouteMatch.pathPrefix('/api'));
 */
export class RouteMatch {
  /** Requests whose path is equal to this one. */
  public static pathExact(path: string): RouteMatch {
    return RouteMatch.checkedPath(MatchType.EXACT, path);
  }

  /** Requests whose path begins with these segments: `/api` matches `/api/orders`, not `/apis`. */
  public static pathPrefix(path: string): RouteMatch {
    return RouteMatch.checkedPath(MatchType.PREFIX, path);
  }

  /** Requests whose whole path matches a regular expression. What it may contain depends on the gateway. */
  public static pathRegex(pattern: string): RouteMatch {
    checkedLength('value/path', pattern, LONGEST);
    return new RouteMatch({ path: { type: MatchType.REGEX, value: pattern } });
  }

  /** Requests with a header of exactly this value. */
  public static header(name: string, value: string): RouteMatch {
    return RouteMatch.checkedHeader(MatchType.EXACT, name, value);
  }

  /** Requests with a header whose whole value matches a regular expression. */
  public static headerRegex(name: string, pattern: string): RouteMatch {
    return RouteMatch.checkedHeader(MatchType.REGEX, name, pattern);
  }

  /** Requests that carry a cookie of exactly this value. */
  public static cookie(name: string, value: string): RouteMatch {
    if (!COOKIE_NAME.test(name)) { refuse('value/cookie', name, 'letters, digits, _ and -'); }
    if (!value || /[;,\s]/.test(value)) { refuse('value/cookie', value, 'a value without spaces, commas and semicolons'); }
    return RouteMatch.headerRegex('Cookie', `^(.*;\\s*)?${name}=${escapeRegex(value)}(;.*)?$`);
  }

  /** Requests with a query parameter of exactly this value. */
  public static queryParam(name: string, value: string): RouteMatch {
    return RouteMatch.checkedQuery(MatchType.EXACT, name, value);
  }

  /** Requests with a query parameter whose whole value matches a regular expression. */
  public static queryParamRegex(name: string, pattern: string): RouteMatch {
    return RouteMatch.checkedQuery(MatchType.REGEX, name, pattern);
  }

  /** Requests with this HTTP method. */
  public static method(method: string): RouteMatch {
    if (!METHODS.includes(method)) { refuse('value/method', method, METHODS.join(', ')); }
    return new RouteMatch({ method });
  }

  private static checkedPath(type: MatchType, value: string): RouteMatch {
    return new RouteMatch({ path: { type, value: checkedPath('value/path', value) } });
  }

  private static checkedHeader(type: MatchType, name: string, value: string): RouteMatch {
    return new RouteMatch({ headers: [checkedHeader({ name, type, value })] });
  }

  private static checkedQuery(type: MatchType, name: string, value: string): RouteMatch {
    checkedToken('value/query-param', name);
    checkedLength('value/query-param', value, LONGEST);
    return new RouteMatch({ queryParams: [{ name, type, value }] });
  }

  private constructor(
    /** The match as plain data. */
    public readonly spec: RouteMatchSpec,
  ) {}

  /** Requests for which this match and the other one hold. */
  public also(other: RouteMatch): RouteMatch {
    for (const field of ['path', 'method'] as const) {
      if (this.spec[field] && other.spec[field]) { refuse('value/match', other.spec[field], `one ${field} in a match`); }
    }
    const headers = checkedNames('value/match', [...this.spec.headers ?? [], ...other.spec.headers ?? []]);
    const queryParams = checkedNames('value/match', [...this.spec.queryParams ?? [], ...other.spec.queryParams ?? []], name => name);
    return new RouteMatch({
      ...this.spec,
      ...other.spec,
      ...(headers.length && { headers }),
      ...(queryParams.length && { queryParams }),
    });
  }

  /** The match as plain data. */
  public toJSON(): any {
    return this.spec;
  }
}

function escapeRegex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
