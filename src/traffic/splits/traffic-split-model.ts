import { TrafficSplitProps } from './traffic-split-props';
import { ParentReference } from '../../contracts/mesh-gateway';
import { SplitRule, TrafficSplitModel } from '../../contracts/traffic-split-output';
import { NamedMatch, RouteMatchSpec } from '../../model/route-match';
import { SplitProtocol } from '../../model/split-protocol';

/** A split as plain data. */
export function splitModel(props: TrafficSplitProps, name: string, namespace: string | undefined, parents: ParentReference[]): TrafficSplitModel {
  const { hosts = [], protocol = SplitProtocol.HTTP, mirror } = props;
  const matches = (props.matches ?? []).map(({ spec }) => spec);
  const exceptions = (props.exceptions ?? []).map((exception, i): SplitRule => ({
    name: `${name}-${i + 1}`,
    matches: within(matches, exception.matches.map(({ spec }) => spec)),
    backends: exception.backends.map(backend => backend.toJSON()),
  }));
  const itself: SplitRule = {
    name,
    matches,
    backends: props.backends.map(backend => backend.toJSON()),
    ...(mirror && { mirror: { ...mirror.backend.backendReference, percent: mirror.percent ?? 100 } }),
  };
  return { name, ...(namespace && { namespace }), parents, hosts, protocol, rules: [...exceptions, itself] };
}

/**
 * Requests of a split for which something else holds too.
 *
 * Written out, because what is more specific wins: a long path of the split would win over the header of an exception alone.
 */
function within(split: RouteMatchSpec[], exceptions: RouteMatchSpec[]): RouteMatchSpec[] {
  return split.length ? exceptions.flatMap(exception => split.map(match => bothOf(match, exception))) : exceptions;
}

function bothOf(match: RouteMatchSpec, exception: RouteMatchSpec): RouteMatchSpec {
  const headers = named(match.headers, exception.headers, name => name.toLowerCase());
  const queryParams = named(match.queryParams, exception.queryParams, name => name);
  return { ...match, ...exception, ...(headers.length && { headers }), ...(queryParams.length && { queryParams }) };
}

/** Conditions of both; about one name that of the exception counts. */
function named(match: NamedMatch[] = [], exception: NamedMatch[] = [], key: (name: string) => string): NamedMatch[] {
  const names = exception.map(({ name }) => key(name));
  return [...match.filter(({ name }) => !names.includes(key(name))), ...exception];
}
