import { Severity } from '../../model/finding';
import { analysisRuns, canaries, canaryMetrics, canaryWorkload, isInjected, metricTemplateOf, Topology, Workload, workloadOf } from '../../topology';
import { ICheck } from '../check';

const OF_PROXY = /\bresponse_(total|latency_ms\w*)\{[^]*\bdirection="inbound"/;
const lacksProxy = (topology: Topology, workload: Workload | undefined) => workload !== undefined && isInjected(topology, workload) === false;

export const measuredPodsHaveProxy: ICheck = {
  rule: {
    name: 'linkerd/measured-pods-have-proxy',
    severity: Severity.ERROR,
    title: 'Pods that are measured by metrics of their proxy have one',
    why: 'The query counts what a proxy of the pods answered. Without a proxy there is nothing to count: each check fails for want of values, and'
      + ' good releases are rolled back.',
    fix: 'Add the annotation linkerd.io/inject: enabled to the pod template or to the namespace.',
    source: 'https://linkerd.io/2/reference/proxy-metrics/',
  },
  check: topology => [
    ...canaries(topology).filter(canary => lacksProxy(topology, canaryWorkload(topology, canary))).flatMap(canary => canaryMetrics(canary)
      .filter(({ value }) => OF_PROXY.test(metricTemplateOf(topology, canary, value)?.get('spec.query') ?? value.query ?? ''))
      .map(({ at, value }) => ({ resource: canary, field: at, message: `Metric ${value.name} comes from proxies, and the pods of the target have none.` }))),
    ...analysisRuns(topology).filter(({ rollout }) => lacksProxy(topology, workloadOf(topology, rollout))).flatMap(({ rollout, at, templates }) =>
      templates.all.filter(({ manifest }) => (manifest.spec.metrics ?? []).some(({ provider }) => OF_PROXY.test(provider?.prometheus?.query ?? ''))).map(({ name }) => ({ resource: rollout, field: at, message: `Metrics of ${name} come from proxies, and the pods of the Rollout have none.` }))),
  ],
};
