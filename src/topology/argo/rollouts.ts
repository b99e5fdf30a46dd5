import type { AnalysisTemplate, AnalysisTemplateMetric, Rollout } from '../../imports/argo-rollouts';
import { grouped } from '../grouped';
import { analysisTemplates, clusterAnalysisTemplates, rollouts, Typed } from '../kinds';
import { once, onceEach, onceEachIn } from '../once';
import { Resource } from '../resource';
import { Topology } from '../topology';

/** Argo's Rollout. */
export type ArgoRollout = Typed<Rollout>;

/** The only key under which Argo Rollouts finds its Gateway API plugin. */
export const GATEWAY_PLUGIN = 'argoproj-labs/gatewayAPI';

/** The label by which Argo Rollouts tells versions apart. */
export const HASH_LABEL = 'rollouts-pod-template-hash';

/** A template of an analysis, as a Rollout or another template names it. */
export interface TemplateUse {
  /** The field that names it, below what it belongs to, e.g. `templates[0].templateName`. */
  readonly field: string;
  readonly name: string;
  readonly clusterScope: boolean;
  /** The template, if it is among the manifests. */
  readonly template?: Typed<AnalysisTemplate>;
}

/** The templates that a list of references names. */
export function templatesOf(topology: Topology, references: any[] = [], namespace: string): TemplateUse[] {
  return references.map((reference, i) => templateOf(topology, reference, namespace, `templates[${i}].templateName`));
}

/** The template that a reference names. */
export function templateOf(topology: Topology, { templateName, clusterScope = false }: any, namespace: string, field: string): TemplateUse {
  const kind = clusterScope ? 'ClusterAnalysisTemplate' : 'AnalysisTemplate';
  const template = topology.find('argoproj.io', kind, templateName ?? '', namespace) as Typed<AnalysisTemplate> | undefined;
  return { field, name: templateName, clusterScope, template };
}

/** A metric in a template, with where it is. */
export interface TemplateMetric {
  readonly template: Typed<AnalysisTemplate>;
  /** e.g. `spec.metrics[0]`. */
  readonly at: string;
  readonly metric: AnalysisTemplateMetric;
}

/** The metrics of a template. */
export const metricsOfTemplate = onceEach((template: Typed<AnalysisTemplate>): TemplateMetric[] =>
  (template.manifest.spec.metrics ?? []).map((metric, i) => ({ template, at: `spec.metrics[${i}]`, metric })));

/** The metrics of all templates. */
export const templateMetrics = once((topology): TemplateMetric[] =>
  [...analysisTemplates(topology), ...clusterAnalysisTemplates(topology)].flatMap(metricsOfTemplate));

/** The configuration that a Rollout gives to the Gateway API plugin, with where it is. */
export function gatewayPlugin(rollout: ArgoRollout): { readonly at: string; readonly config: any } | undefined {
  const plugins: any = rollout.manifest.spec?.strategy?.canary?.trafficRouting?.plugins;
  const config = plugins?.[GATEWAY_PLUGIN];
  return config && { at: `spec.strategy.canary.trafficRouting.plugins["${GATEWAY_PLUGIN}"]`, config };
}

/** An HTTPRoute, GRPCRoute, … that a Rollout has its plugin change. */
export interface PluginRoute {
  /** Where it is named. */
  readonly at: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly useHeaderRoutes: boolean;
  /** The route, if it is among the manifests. */
  readonly route?: Resource;
}

const LISTS: [string, string][] = [['httpRoutes', 'HTTPRoute'], ['grpcRoutes', 'GRPCRoute'], ['tcpRoutes', 'TCPRoute'], ['tlsRoutes', 'TLSRoute']];
const SINGLES: [string, string][] = [['httpRoute', 'HTTPRoute'], ['grpcRoute', 'GRPCRoute'], ['tcpRoute', 'TCPRoute'], ['tlsRoute', 'TLSRoute']];

/** The routes that a Rollout has the Gateway API plugin change, as far as they are named. */
export const pluginRoutes = onceEachIn((topology, rollout: ArgoRollout): PluginRoute[] => {
  const plugin = gatewayPlugin(rollout);
  if (!plugin) { return []; }
  const { at, config } = plugin;
  const namespace = text(config.namespace) || rollout.namespace;
  const found = (kind: string, name: string, where: string, useHeaderRoutes: boolean): PluginRoute => ({
    at: where, kind, name, namespace, useHeaderRoutes, route: topology.find('gateway.networking.k8s.io', kind, name, namespace),
  });
  return [
    ...LISTS.flatMap(([key, kind]) => (Array.isArray(config[key]) ? config[key] : []).map((entry: any, i: number) =>
      found(kind, text(entry?.name), `${at}.${key}[${i}]`, Boolean(entry?.useHeaderRoutes)))),
    ...SINGLES.filter(([key]) => typeof config[key] === 'string').map(([key, kind]) => found(kind, config[key], `${at}.${key}`, true)),
  ];
});

/** The names of the Services that a Rollout uses, with where they are named. */
export const servicesUsed = onceEach(({ manifest }: ArgoRollout): { readonly at: string; readonly role: string; readonly name: string }[] => {
  const { canary, blueGreen } = manifest.spec?.strategy ?? {};
  const named: [string, string, string | undefined][] = [
    ['canary.stableService', 'stable', canary?.stableService], ['canary.canaryService', 'canary', canary?.canaryService],
    ['blueGreen.activeService', 'active', blueGreen?.activeService], ['blueGreen.previewService', 'preview', blueGreen?.previewService],
  ];
  return named.flatMap(([at, role, name]) => name ? [{ at: `spec.strategy.${at}`, role, name }] : []);
});

/** The Rollouts that use a Service as stable, canary, active or preview. */
export function rolloutsUsing(topology: Topology, service: Pick<Resource, 'name' | 'namespace'>): ArgoRollout[] {
  return byService(topology).get(`${service.namespace}/${service.name}`) ?? [];
}

const byService = once(topology => grouped(rollouts(topology).flatMap(rollout =>
  [...new Set(servicesUsed(rollout).map(({ name }) => `${rollout.namespace}/${name}`))].map(name => [name, rollout] as const))));

/** Nobody checks the form of what a plugin is told. */
function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
