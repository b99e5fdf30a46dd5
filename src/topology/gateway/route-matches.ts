import type { GRPCRoute, GRPCRouteMethod } from '../../imports/gateway-api';
import { grpcRoutes, httpRoutes, Typed } from '../kinds';
import { once } from '../once';
import { Resource } from '../resource';

/** A path that requests have to have or begin with. */
export interface LiteralPath {
  readonly route: Resource;
  /** e.g. `spec.rules[0].matches[0].path`. */
  readonly at: string;
  readonly value: string;
}

/** Each path of each HTTPRoute, but for regular expressions. */
export const literalPaths = once((topology): LiteralPath[] => httpRoutes(topology).flatMap(route =>
  (route.manifest.spec.rules ?? []).flatMap(({ matches = [] }, i) => matches.flatMap(({ path: { type = 'PathPrefix', value = '/' } = {} }, j) =>
    !['PathPrefix', 'Exact'].includes(type) ? [] : [{ route, at: `spec.rules[${i}].matches[${j}].path`, value }]))));

/** What a rule of a GRPCRoute asks of the method that is called. */
export interface GrpcMethod {
  readonly route: Typed<GRPCRoute>;
  /** e.g. `spec.rules[0].matches[0].method`. */
  readonly at: string;
  readonly method: GRPCRouteMethod;
}

/** Each of them. */
export const grpcMethods = once((topology): GrpcMethod[] => grpcRoutes(topology).flatMap(route =>
  (route.manifest.spec?.rules ?? []).flatMap(({ matches = [] }, i) => matches.flatMap(({ method }, j) =>
    method ? [{ route, at: `spec.rules[${i}].matches[${j}].method`, method }] : []))));
