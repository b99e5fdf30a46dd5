import { FlaggerCanary } from './canaries';
import { canaryMetrics, Placed } from './canary-analysis';
import type { CanaryMetric, MetricTemplate } from '../../imports/flagger';
import { canaries, metricTemplates, Typed } from '../kinds';
import { once, onceEachText } from '../once';
import { Resource } from '../resource';
import { Topology } from '../topology';

/** The template that a metric of a Canary names, if it is among the manifests. */
export function metricTemplateOf(topology: Topology, { namespace }: FlaggerCanary, { templateRef }: CanaryMetric): Typed<MetricTemplate> | undefined {
  return templateRef && topology.find('flagger.app', 'MetricTemplate', templateRef.name, templateRef.namespace || namespace) as Typed<MetricTemplate> | undefined;
}

/** A metric of a Canary, and what is asked for it. */
export interface Measurement extends Placed<CanaryMetric> {
  readonly canary: FlaggerCanary;
  /** The template that it names, if it is among the manifests. */
  readonly template?: Typed<MetricTemplate>;
  /** Empty if it is not known. */
  readonly query: string;
}

/** The metrics of all Canaries. */
export const measurements = once((topology): Measurement[] => canaries(topology).flatMap(canary => canaryMetrics(canary).map(({ value, at }) => {
  const template = metricTemplateOf(topology, canary, value);
  return { canary, value, at, template, query: template?.manifest.spec?.query ?? value.query ?? '' };
})));

/** What is between double braces in a text, e.g. `interval` and `variables.path`. */
export const actionsOf = onceEachText((text): string[] =>
  [...text.matchAll(/\{\{(.*?)\}\}/gs)].map(([, action]) => action.replace(/^-|-$/g, '').trim()));

/** What the query of a metric may call. */
export const QUERY_FUNCTIONS = ['name', 'namespace', 'target', 'service', 'ingress', 'route', 'interval', 'variables'];

/** A query of a metric, and where it is written. */
export interface PlacedQuery {
  readonly resource: Resource;
  readonly field: string;
  readonly query: string;
}

/** The queries of MetricTemplates, and those that Canaries have themselves. */
export const placedQueries = once((topology): PlacedQuery[] => [
  ...metricTemplates(topology).map(resource => ({ resource, field: 'spec.query', query: resource.manifest.spec?.query ?? '' })),
  ...measurements(topology).flatMap(({ canary, value: { query }, at }) => query ? [{ resource: canary, field: `${at}.query`, query }] : []),
]);
