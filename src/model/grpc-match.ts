import { MatchType, NamedMatch } from './route-match';
import { refuse } from '../private/errors';
import { checkedHeader, checkedLength, checkedNames } from '../private/headers';

/** A gRPC method, compared. At least one of service and method is there. */
export interface GrpcMethodMatch {
  /** How they are compared. */
  readonly type: MatchType;
  /** @default - any service */
  readonly service?: string;
  /** @default - any method */
  readonly method?: string;
}

/** A match as plain data: all that is given must hold. */
export interface GrpcMatchSpec {
  /** @default - any method */
  readonly method?: GrpcMethodMatch;
  /** @default - any headers */
  readonly headers?: NamedMatch[];
}

const SERVICE = /^\.?[a-z_][a-z_0-9]*(\.[a-z_][a-z_0-9]*)*$/i;
const METHOD = /^[A-Za-z_][A-Za-z_0-9]*$/;
const LONGEST = 1024;

/**
 * Selects gRPC calls by method and headers.
 *
 * Several conditions in one match must all hold; several matches are alternatives.
 *
 * @example
 * GrpcMatch.method('acme.shop.Cart', 'AddItem').also(GrpcMatch.header('x-tenant', 'acme'));
 */
export class GrpcMatch {
  /**
   * Calls of a service.
   *
   * @param service its full name, e.g. `acme.shop.Cart`
   * @param method one of its methods; all of them if it is left out
   */
  public static method(service: string, method?: string): GrpcMatch {
    if (!SERVICE.test(service)) { refuse('gateway/grpc-service-characters', service, 'the full name of a service without slashes, e.g. acme.shop.Cart'); }
    checkedLength('value/grpc', service, LONGEST);
    return new GrpcMatch({ method: { type: MatchType.EXACT, service, ...(method !== undefined && { method: checkedMethod(method) }) } });
  }

  /** Calls of a method, whichever service has it. */
  public static methodOfAnyService(method: string): GrpcMatch {
    return new GrpcMatch({ method: { type: MatchType.EXACT, method: checkedMethod(method) } });
  }

  /**
   * Calls whose service and method match regular expressions. What they may contain depends on the gateway.
   *
   * @param service for the full name of the service
   * @param method for the name of the method; any if it is left out
   */
  public static methodRegex(service: string, method?: string): GrpcMatch {
    checkedLength('value/grpc', service, LONGEST);
    if (method !== undefined) { checkedLength('value/grpc', method, LONGEST); }
    return new GrpcMatch({ method: { type: MatchType.REGEX, service, ...(method !== undefined && { method }) } });
  }

  /** Calls with a header of exactly this value. */
  public static header(name: string, value: string): GrpcMatch {
    return new GrpcMatch({ headers: [checkedHeader({ name, type: MatchType.EXACT, value })] });
  }

  /** Calls with a header whose whole value matches a regular expression. */
  public static headerRegex(name: string, pattern: string): GrpcMatch {
    return new GrpcMatch({ headers: [checkedHeader({ name, type: MatchType.REGEX, value: pattern })] });
  }

  private constructor(
    /** The match as plain data. */
    public readonly spec: GrpcMatchSpec,
  ) {}

  /** Calls for which this match and the other one hold. */
  public also(other: GrpcMatch): GrpcMatch {
    if (this.spec.method && other.spec.method) { refuse('value/match', other.spec.method, 'one method in a match'); }
    const headers = checkedNames('value/match', [...this.spec.headers ?? [], ...other.spec.headers ?? []]);
    return new GrpcMatch({ ...this.spec, ...other.spec, ...(headers.length && { headers }) });
  }

  /** The match as plain data. */
  public toJSON(): any {
    return this.spec;
  }
}

function checkedMethod(method: string): string {
  if (!METHOD.test(method)) { refuse('gateway/grpc-method-characters', method, 'the name of a method without slashes, e.g. AddItem'); }
  return checkedLength('value/grpc', method, LONGEST);
}
