import { MatchType, PathMatch, RouteMatchSpec } from './route-match';

const EVERY_PATH: PathMatch = { type: MatchType.PREFIX, value: '/' };

/** Matches as they are written into a rule of an HTTPRoute, with what an API server would fill in; none means every request. */
export function writtenMatches(matches: RouteMatchSpec[] = []): RouteMatchSpec[] {
  return (matches.length ? matches : [{}]).map(match => ({ ...match, path: match.path ?? EVERY_PATH }));
}
