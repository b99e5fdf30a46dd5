import { SmiVersion } from './smi-version';
import { RenderedObject } from '../../contracts/rendered-object';
import { MatchType, NamedMatch, PathMatch, RouteMatchSpec } from '../../model/route-match';

/** The requests that a split of a version is about, as an object of the same version. */
export function renderRouteGroup(name: string, version: SmiVersion, matches: RouteMatchSpec[]): RenderedObject {
  return {
    id: 'HTTPRouteGroup',
    purpose: 'the requests that are divided',
    manifest: {
      apiVersion: `specs.smi-spec.io/${version}`,
      kind: 'HTTPRouteGroup',
      metadata: { name },
      spec: { matches: matches.map((match, i) => renderMatch(`match-${i + 1}`, match, version)) },
    },
  };
}

/** All texts are regular expressions. */
function renderMatch(name: string, { path, headers = [], method }: RouteMatchSpec, version: SmiVersion): any {
  const named = headers.map(header => ({ [header.name]: regex(header) }));
  return {
    name,
    ...(path && { pathRegex: path.type === MatchType.PREFIX ? prefix(path.value) : regex(path) }),
    methods: [method ?? '*'],
    ...(named.length && { headers: version === SmiVersion.V1ALPHA4 ? named : Object.assign({}, ...named) }),
  };
}

function regex({ type, value }: NamedMatch | PathMatch): string {
  return type === MatchType.REGEX ? value : escaped(value);
}

function prefix(path: string): string {
  return path === '/' ? '/.*' : `${escaped(path.replace(/\/$/, ''))}(/.*)?`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
