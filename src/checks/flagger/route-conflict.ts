import { Severity } from '../../model/finding';
import {
  apexOf, canaries, canaryMatches, canaryParents, grouped, httpRoutes, matchedPath, once, ParentReference, parentsOf, Resource, serviceOf,
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

/** What routes among the manifests take, by host and path alone. */
const claimed = once(topology => grouped(httpRoutes(topology).flatMap(route => {
  const matches = (route.manifest.spec.rules ?? []).flatMap(rule => rule.matches?.length ? rule.matches : [{}]);
  const paths = matches.filter(({ headers, queryParams, method }) => !headers?.length && !queryParams?.length && !method)
    .map(({ path }) => `${path?.type ?? 'PathPrefix'} ${path?.value ?? '/'}`);
  return claims(route, parentsOf(route), route.manifest.spec.hostnames, [...new Set(paths)]).map(claim => [claim.key, claim] as const);
})));

const TYPES = { prefix: 'PathPrefix', exact: 'Exact', regex: 'RegularExpression' };
const overlap = <T>(one: T | undefined, other: T | undefined) => one === undefined || other === undefined || one === other;

export const routeConflict: ICheck = {
  rule: {
    name: 'flagger/route-conflict',
    severity: Severity.WARNING,
    title: 'No other route takes the requests that a Canary divides',
    why: 'Of two routes with the same parent, host and path the older one counts. If it is not Flagger\'s no request is divided, and the canary is'
      + ' judged by nothing.',
    fix: 'Remove the other route, or give it another host or path.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule',
  },
  check: topology => claimed(topology).size === 0 ? [] : canaries(topology).flatMap(canary => {
    const matches = canaryMatches(canary).map(({ value }) => value);
    const plain = matches.filter(match => !match.method && !match.headers && !match.queryParams).flatMap(match => matchedPath(match) ?? []);
    const paths = matches.length === 0 ? ['PathPrefix /'] : plain.map(({ type, value }) => `${TYPES[type]} ${value}`);
    return claims(canary, canaryParents(canary), serviceOf(canary).hosts, paths).flatMap(({ parent, key }) => {
      const other = claimed(topology).get(key)?.find(({ resource, parent: { sectionName, port } }) =>
        overlap(parent.sectionName, sectionName) && overlap(parent.port, port)
        && !(resource.name === apexOf(canary) && resource.namespace === canary.namespace));
      return other ? [{ resource: canary, field: parent.at, message: `${other.resource} takes the same requests: ${key}.` }] : [];
    });
  }),
};
