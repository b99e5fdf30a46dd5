import { ArgoRollout, pluginRoutes } from './argo/rollouts';
import { grouped } from './grouped';
import { configMaps, rollouts } from './kinds';
import { once } from './once';
import { Resource } from './resource';
import { Topology } from './topology';

/** What Argo CD ignores of some objects. */
export interface IgnoreRule {
  readonly at: string;
  readonly group: string;
  readonly kind: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly jsonPointers: string[];
  /** Whether it ignores something that cannot be told from the rule alone: paths in jq, or fields of managers. */
  readonly open: boolean;
}

/** An Application of Argo CD, or the template of an ApplicationSet. Its form is not checked, so it can be anything. */
export interface ArgoApplication {
  readonly resource: Resource;
  /** Where its spec is: `spec`, or `spec.template.spec`. */
  readonly at: string;
  readonly spec: any;
  readonly ignored: IgnoreRule[];
}

/** All of them. */
export const argoApplications = once((topology): ArgoApplication[] => [
  ...topology.ofKind('argoproj.io', 'Application').flatMap(resource => application(resource, 'spec')),
  ...topology.ofKind('argoproj.io', 'ApplicationSet').flatMap(resource => application(resource, 'spec.template.spec')),
]);

function application(resource: Resource, at: string): ArgoApplication[] {
  const spec = resource.get(at);
  if (typeof spec !== 'object' || spec === null) { return []; }
  const entries = list(spec.ignoreDifferences).filter(entry => typeof entry === 'object' && entry !== null);
  return [{
    resource,
    at,
    spec,
    ignored: entries.map((entry: any, i) => ({
      at: `${at}.ignoreDifferences[${i}]`,
      group: String(entry.group ?? ''),
      kind: String(entry.kind ?? ''),
      name: entry.name,
      namespace: entry.namespace,
      jsonPointers: list(entry.jsonPointers).map(String),
      open: list(entry.jqPathExpressions).length > 0 || list(entry.managedFieldsManagers).length > 0,
    })),
  }];
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether an Application has a sync option, e.g. `ServerSideApply=true`. */
export function hasSyncOption({ spec }: ArgoApplication, option: string): boolean {
  return list(spec.syncPolicy?.syncOptions).includes(option);
}

/** Whether an Application ignores a field of an object, as far as that can be told; jq paths are believed to do. */
export function ignores({ ignored }: ArgoApplication, { group, kind, name, namespace }: Resource, pointer: string): boolean {
  return ignored.some(rule => (rule.group === group || rule.group === '*') && (rule.kind === kind || rule.kind === '*')
    && (!rule.name || rule.name === name) && (!rule.namespace || rule.namespace === namespace)
    && (rule.open || rule.jsonPointers.some(ignoredPointer => pointer === ignoredPointer || pointer.startsWith(`${ignoredPointer}/`))));
}

/** Whether Argo CD itself is told to ignore something, for all Applications. */
export const ignoredByAll = once((topology): boolean => configMaps(topology).some(({ name, manifest }) => name === 'argocd-cm'
  && Object.keys(manifest.data ?? {}).some(key => key.startsWith('resource.customizations'))));

/** The Application that an object belongs to: it is the only one among the manifests for that namespace, or the object says so. */
export function applicationOf(topology: Topology, resource: Resource): ArgoApplication | undefined {
  const tracking = resource.annotations['argocd.argoproj.io/tracking-id']?.split(':')[0] ?? resource.labels['argocd.argoproj.io/instance'];
  const named = tracking === undefined ? undefined : argoApplications(topology).find(app => app.resource.name === tracking);
  const there = byNamespace(topology).get(resource.namespace) ?? [];
  return named ?? (there.length === 1 ? there[0] : undefined);
}

const byNamespace = once(topology => grouped(argoApplications(topology).flatMap(app => {
  const namespace = String(app.spec.destination?.namespace ?? '');
  return namespace ? [[namespace, app] as const] : [];
})));

/** A route among the manifests that a Rollout has its plugin change. */
export interface SteeredRoute {
  readonly rollout: ArgoRollout;
  readonly route: Resource;
}

/** All of them. */
export const steeredRoutes = once((topology): SteeredRoute[] => rollouts(topology).flatMap(rollout =>
  pluginRoutes(topology, rollout).flatMap(({ route }) => route ? [{ rollout, route }] : [])));

/** Whether a Rollout has its plugin change a route. */
export function isSteered(topology: Topology, route: Resource): boolean {
  return steered(topology).has(route);
}

const steered = once(topology => new Set(steeredRoutes(topology).map(({ route }) => route)));
