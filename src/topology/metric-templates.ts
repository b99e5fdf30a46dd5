import { FlaggerCanary } from './canaries';
import { Typed } from './kinds';
import { onceEachText } from './once';
import { Topology } from './topology';
import type { CanaryMetric, MetricTemplate } from '../imports/flagger';

/** The template that a metric of a Canary names, if it is among the manifests. */
export function metricTemplateOf(topology: Topology, { namespace }: FlaggerCanary, { templateRef }: CanaryMetric): Typed<MetricTemplate> | undefined {
  return templateRef && topology.find('flagger.app', 'MetricTemplate', templateRef.name, templateRef.namespace || namespace) as Typed<MetricTemplate> | undefined;
}

/** What is between double braces in a text, e.g. `interval` and `variables.path`. */
export const actionsOf = onceEachText((text): string[] =>
  [...text.matchAll(/\{\{(.*?)\}\}/gs)].map(([, action]) => action.replace(/^-|-$/g, '').trim()));
