import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { satisfies } from 'semver';
import { KindFacts, Schema } from './schema';
import { onceEachText } from '../topology/once';
import type { Versions } from '../topology/versions';

/** The folders of imports/, and the groups of the kinds in them. */
export const SOURCES: { readonly id: string; readonly groups: string[] }[] = [
  { id: 'kubernetes-v1.36.3', groups: ['', 'apps', 'autoscaling', 'batch', 'networking.k8s.io', 'policy', 'rbac.authorization.k8s.io'] },
  { id: 'gateway-api-v1.5.1-standard', groups: ['gateway.networking.k8s.io'] },
  { id: 'gateway-api-v1.5.1-experimental', groups: ['gateway.networking.x-k8s.io'] },
  { id: 'gateway-api-v1.6.1-standard', groups: [] },
  { id: 'flagger-v1.44.0', groups: ['flagger.app'] },
  { id: 'argo-rollouts-v1.9.1', groups: ['argoproj.io'] },
  { id: 'linkerd-version-2.20', groups: ['policy.linkerd.io', 'linkerd.io', 'workload.linkerd.io', 'multicluster.linkerd.io'] },
  { id: 'linkerd-smi-v0.2.7', groups: ['split.smi-spec.io'] },
  { id: 'keda-v2.20.2', groups: ['keda.sh'] },
  { id: 'traefik-v3.7.9', groups: ['traefik.io'] },
  { id: 'mcs-api-v0.5.0', groups: ['multicluster.x-k8s.io'] },
];

const GATEWAY_API = 'gateway.networking.k8s.io';
const EXPERIMENTAL = 'gateway-api-v1.5.1-experimental';

/** The newest release of Gateway API that is pinned. */
export const NEWEST_GATEWAY_API = '1.6.1';
const NEWEST = `gateway-api-v${NEWEST_GATEWAY_API}-standard`;

const BY_GROUP = new Map(SOURCES.flatMap(({ id, groups }) => groups.map(group => [group, id])));

// The bundle is in lib/, the sources are in src/structure/.
const FOLDER = [join(__dirname, '..', 'imports'), join(__dirname, '..', '..', 'imports')].find(folder => existsSync(join(folder, SOURCES[0].id))) ?? '';

const load = onceEachText(id => onceEachText((kind): KindFacts | undefined => {
  const path = join(FOLDER, id, `${kind}.json`);
  return /^\w+$/.test(kind) && existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}));

/** What is pinned of a kind; nothing if it is none of ours. */
export function pinned(group: string, kind: string, { gatewayApi = '' }: Versions): KindFacts | undefined {
  if (group !== GATEWAY_API) { return read(BY_GROUP.get(group), group, kind); }
  return read(gatewaySource(gatewayApi), group, kind) ?? pinnedExperimental(group, kind);
}

/** What is pinned of a kind in the experimental channel of Gateway API. */
export function pinnedExperimental(group: string, kind: string): KindFacts | undefined {
  return group === GATEWAY_API ? read(EXPERIMENTAL, group, kind) : undefined;
}

/** What is pinned of a kind in the newest release of Gateway API. */
export function pinnedNewest(group: string, kind: string): KindFacts | undefined {
  return group === GATEWAY_API ? read(NEWEST, group, kind) : undefined;
}

/** Whether a kind of Gateway API belongs to the standard channel. */
export function isStandard(kind: string, { gatewayApi = '' }: Versions): boolean {
  return read(gatewaySource(gatewayApi), GATEWAY_API, kind) !== undefined;
}

/** The schema of `metadata`, and what it refers to. */
export function builtIn(): Schema {
  return read(SOURCES[0].id, '', 'Namespace')!.versions[0].schema;
}

/** Whether kinds of a group are defined by Kubernetes itself, which reads them into types of its own. */
export function isNative(group: string): boolean {
  return SOURCES[0].groups.includes(group);
}

const kindsIn = new Map<string, string[]>();

function list(id: string): string[] {
  if (!kindsIn.has(id)) { kindsIn.set(id, readdirSync(join(FOLDER, id)).map(file => file.replace(/\.json$/, ''))); }
  return kindsIn.get(id)!;
}

/** The kinds that are pinned of a group. */
export function pinnedKinds(group: string): string[] {
  return SOURCES.filter(({ groups }) => groups.includes(group)).flatMap(({ id }) => list(id)).filter(kind => read(BY_GROUP.get(group), group, kind));
}

/** The groups that have a kind of this name. */
export const groupsOf = onceEachText((kind): string[] => {
  const facts = SOURCES.filter(({ id }) => list(id).includes(kind)).map(({ id }) => read(id, undefined, kind)!);
  return [...new Set(facts.map(({ group }) => group))];
});

const gatewaySource = onceEachText(version => satisfies(version, '>=1.6.0') ? NEWEST : 'gateway-api-v1.5.1-standard');

function read(id: string | undefined, group: string | undefined, kind: string): KindFacts | undefined {
  const facts = id ? load(id)(kind) : undefined;
  return group === undefined || facts?.group === group ? facts : undefined;
}
