import { Severity } from '../../model/finding';
import { attachedListeners, hostPlaces, PlacedMatch, placedMatches, Route } from '../../topology';
import { ICheck } from '../check';

export const sameMatch: ICheck = {
  rule: {
    name: 'gateway/same-match',
    severity: Severity.ERROR,
    title: 'No two routes at the same place have the same match',
    why: 'Only the older of the two gets the requests, and the other none; on Traefik chance decides. No status tells so.',
    fix: 'Give one of them another host, or another match.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule',
  },
  check: topology => {
    const listeners = attachedListeners(topology);
    const places = new Map<Route, string[]>();
    const first = new Map<string, PlacedMatch>();
    return placedMatches(topology).flatMap(match => {
      const { route, at, key } = match;
      if (!places.has(route)) { places.set(route, hostPlaces(route, listeners)); }
      const others = new Set(places.get(route)!.map(place => taken(first, `${place} ${key}`, match))
        .filter(other => String(other.route) !== String(route)));
      return [...others].slice(0, 1).map(other => ({ resource: route, field: at, message: `${other.route} has the same match for the same host, in ${other.at}.` }));
    });
  },
};

function taken(first: Map<string, PlacedMatch>, key: string, match: PlacedMatch): PlacedMatch {
  if (!first.has(key)) { first.set(key, match); }
  return first.get(key)!;
}
