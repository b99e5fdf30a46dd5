import { satisfies } from 'semver';
import { closest } from './closest';
import { groupsOf, NEWEST_GATEWAY_API, pinned, pinnedExperimental, pinnedKinds, pinnedNewest, SOURCES } from './pinned';
import type { ProblemKind, StructureProblem } from './problem';
import { removalOf } from './removed';
import { apiVersionOf, KindFacts } from './schema';
import type { Resource } from '../topology/resource';
import type { Versions } from '../topology/versions';

/** Groups of which each kind is known, with the kinds that are not pinned. */
const CLOSED: { [group: string]: string[] } = {
  '': ['Binding', 'ComponentStatus', 'Endpoints', 'Event', 'LimitRange', 'List', 'Node', 'PersistentVolume', 'PersistentVolumeClaim', 'PodTemplate',
    'ReplicationController', 'ResourceQuota'],
  'apps': ['ControllerRevision'],
  'batch': [],
  'autoscaling': ['Scale'],
  'policy': ['Eviction', 'PodSecurityPolicy'],
  'networking.k8s.io': ['IngressClass', 'IPAddress', 'ServiceCIDR'],
  'rbac.authorization.k8s.io': [],
  'flagger.app': [],
};

const GROUPS = SOURCES.flatMap(({ groups }) => groups);

/** Something that is wrong with every object of a kind. */
export type KindProblem = Omit<StructureProblem, 'resource'>;

/** What is wrong with the kind and the version of an object. */
export function inspectKind(any: Resource, versions: Versions, facts: KindFacts | undefined): KindProblem[] {
  const { apiVersion, kind, group } = any;
  // What Kustomize transforms with; it is not applied.
  if (apiVersion === 'builtin') { return []; }

  const removal = removalOf(apiVersion, kind);
  if (removal) {
    const { since, instead } = removal;
    const removed = satisfies(versions.kubernetes ?? '', `>=${since}`);
    return tell(removed ? 'version' : 'deprecated-version', `Kubernetes serves no ${kind} of ${apiVersion} since ${since.replace(/\.0$/, '')}.`, instead);
  }
  if (kind.endsWith('List')) { return []; }
  if (facts) { return versionProblem(any, versions, facts); }
  return CLOSED[group]?.includes(kind) ? [] : kindProblem(any, versions);
}

function tell(kind: ProblemKind, message: string, apiVersion?: string): KindProblem[] {
  return [{ kind, field: kind === 'unknown-kind' ? 'kind' : 'apiVersion', message, ...apiVersion && { fix: `Write apiVersion: ${apiVersion}.` } }];
}

function versionProblem({ apiVersion, kind, group, version }: Resource, versions: Versions, facts: KindFacts): KindProblem[] {
  const { gatewayApi = '', gatewayApiChannel } = versions;
  const servedBy = (known: KindFacts | undefined) => known?.versions.find(({ name, served }) => served && name === version);
  const experimental = servedBy(pinnedExperimental(group, kind));
  const found = servedBy(facts) ?? (gatewayApiChannel === 'experimental' ? experimental : undefined);
  if (found && !found.deprecated) { return []; }
  const better = facts.versions.filter(({ served, deprecated }) => served && !deprecated).map(({ name }) => name);
  const instead = newest(facts);
  if (found) { return tell('deprecated-version', `The version ${version} of ${kind} is deprecated; there is ${better.join(', ')}.`, instead); }
  // Kubernetes serves it still, and nobody reads its form here; earlier releases of Gateway API served more versions.
  if (apiVersion === 'autoscaling/v1' || group === 'gateway.networking.k8s.io' && !satisfies(gatewayApi, '>=1.5.0')) { return []; }
  const message = `The version ${version} of ${kind} is not served; ${better.join(', ')} ${better.length > 1 ? 'are' : 'is'}.`;
  if (experimental) { return tell('experimental', `${message} The experimental channel serves it.`, instead); }
  return servedBy(pinnedNewest(group, kind)) ? tell('later-release', `${message} Gateway API ${NEWEST_GATEWAY_API} serves it.`) : tell('version', message, instead);
}

function kindProblem({ kind, group }: Resource, versions: Versions): KindProblem[] {
  const here = pinnedKinds(group);
  const known = group ? `The group ${group}` : 'The core of Kubernetes';
  const elsewhere = groupsOf(kind);
  if (elsewhere.length > 0) {
    const meant = group in CLOSED ? elsewhere[0] : GROUPS.includes(group) ? undefined : closest(group, elsewhere);
    return meant === undefined ? [] : tell('unknown-kind', `${known} has no kind ${kind}; ${meant || 'the core of Kubernetes'} has.`, newest(pinned(meant, kind, versions)!));
  }
  const similar = closest(kind, here);
  if (!similar && !(group in CLOSED)) { return []; }
  return [{ ...tell('unknown-kind', `${known} has no kind ${kind}${similar ? `; it has ${similar}` : ''}.`)[0], ...similar && { fix: `Write kind: ${similar}.` } }];
}

function newest({ group, versions }: KindFacts): string {
  const served = versions.filter(version => version.served && !version.deprecated);
  return apiVersionOf(group, (served.find(({ name }) => name === 'v1') ?? served.find(({ storage }) => storage) ?? versions[0]).name);
}
