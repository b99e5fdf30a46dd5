import type { HTTPRoute } from '../../imports/gateway-api';
import { Severity } from '../../model/finding';
import {
  apexOf, canaries, canaryMatches, canaryParents, FlaggerCanary, grouped,
  httpRoutes, matchedPath, ParentReference, parentsOf, Resource, serviceOf, Typed,
} from '../../topology';
import { ICheck } from '../check';

/** What one route takes at one parent. */
interface Claim {
  readonly resource: Resource;
  readonly parent: ParentReference;
  readonly key: string;
}

function claims(resource: Resource, parents: ParentReference[], hosts: string[] | undefined, paths: string[]): Claim[] {
  const named = hosts?.length ? hosts : ['any host'];
  return parents.flatMap(parent => named.flatMap(host => paths.map(path => ({
    resource, parent, key: [parent.kind, parent.namespace, parent.name, host, path].join(' '),
  }))));
}

/** What a route takes, by host and path alone. */
function claimsOfRoute(route: Typed<HTTPRoute>): Claim[] {
  const matches = (route.manifest.spec.rules ?? []).flatMap(rule => rule.matches?.length ? rule.matches : [{}]);
  const paths = matches.filter(({ headers, queryParams, method }) => !headers?.length && !queryParams?.length && !method)
    .map(({ path }) => `${path?.type ?? 'PathPrefix'} ${path?.value ?? '/'}`);
  return claims(route, parentsOf(route), route.manifest.spec.hostnames, [...new Set(paths)]);
}

/** What the route of a Canary will take. */
function claimsOfCanary(canary: FlaggerCanary): Claim[] {
  const matches = canaryMatches(canary).map(({ value }) => value);
  const plain = matches.filter(match => !match.method && !match.headers && !match.queryParams).flatMap(match => matchedPath(match) ?? []);
  const paths = matches.length === 0 ? ['PathPrefix /'] : plain.map(({ type, value }) => `${TYPES[type]} ${value}`);
  return claims(canary, canaryParents(canary), serviceOf(canary).hosts, paths);
}

const TYPES = { prefix: 'PathPrefix', exact: 'Exact', regex: 'RegularExpression' };
const overlap = <T>(one: T | undefined, other: T | undefined) => one === undefined || other === undefined || one === other;

export const routeConflict: ICheck = {
  rule: {
    name: 'flagger/route-conflict',
    severity: Severity.WARNING,
    title: 'No other route, and no other Canary, takes the requests that a Canary divides',
    why: 'Of two routes with the same parent, host and path the older one counts. If it is not Flagger\'s no request is divided, and the canary is'
      + ' judged by nothing.',
    fix: 'Remove the other route, or give it another host or path.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule',
  },
  check: topology => {
    const own = (canary: FlaggerCanary, { name, namespace }: Resource) => name === apexOf(canary) && namespace === canary.namespace;
    if (canaries(topology).length === 0) { return []; }
    const taken = grouped(httpRoutes(topology).flatMap(claimsOfRoute).map(claim => [claim.key, claim] as const));
    return canaries(topology).flatMap(canary => claimsOfCanary(canary).flatMap(claim => {
      const { key, parent } = claim;
      if (!taken.has(key)) { taken.set(key, []); }
      const before = taken.get(key)!;
      const other = before.find(({ resource, parent: { sectionName, port } }) =>
        resource !== canary && overlap(parent.sectionName, sectionName) && overlap(parent.port, port) && !own(canary, resource));
      before.push(claim);
      return other ? [{ resource: canary, field: parent.at, message: `${other.resource} takes the same requests: ${key}.` }] : [];
    }));
  },
};
