import { Severity } from '../../model/finding';
import {
  analysisRuns, canaryWorkload, FlaggerCanary, flaggerSetting, isBuiltIn, isInjected, measurements, providerOf, rollsOutPods, Topology, Workload,
  workloadOf,
} from '../../topology';
import { ICheck } from '../check';

const OF_PROXY = /\bresponse_(total|latency_ms\w*)\{[^]*\bdirection="inbound"/;
/** What only Linkerd counts by. */
const OF_LINKERD = /\bclassification\s*!?=|\bresponse_latency_ms_/;
/** What gives a query a value where nothing is counted. */
const FALLBACK = /\b(vector|absent)\b/;

/** Whether a query counts what the proxies of a target saw: what comes in, or what is counted as that Deployment's own. */
function isOfProxy(query: string, target = ''): boolean {
  if (OF_PROXY.test(query)) { return true; }
  if (!OF_LINKERD.test(query) || FALLBACK.test(query)) { return false; }
  const made = query.replace(/\{\{(.*?)\}\}/gs, (_, action) => action.trim() === 'target' ? target : '');
  const selectors = [...made.matchAll(/\bresponse_(?:total|latency_ms\w*)\{([^}]*)\}/g)].map(([, selector]) => selector);
  return selectors.some(selector => [...selector.matchAll(/(?<!\w)deployment\s*=~?\s*"([^"]*)"/g)].some(([, name]) => name === target));
}

/** Whether Flagger certainly asks Linkerd's metrics for its built-in queries. */
function asksLinkerd(topology: Topology, canary: FlaggerCanary): boolean {
  const [provider, setting] = [providerOf(canary), flaggerSetting(topology, 'mesh-provider')];
  return rollsOutPods(canary) && (provider === 'linkerd' || setting === 'linkerd' || provider !== undefined && Boolean(setting?.includes('linkerd')));
}

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
    ...measurements(topology).filter(({ canary, value, query }) => lacksProxy(topology, canaryWorkload(topology, canary))
      && (isOfProxy(query, canary.manifest.spec?.targetRef.name) || isBuiltIn(value) && asksLinkerd(topology, canary)))
      .map(({ canary, at, value }) => ({ resource: canary, field: at, message: `Metric ${value.name} comes from proxies, and the pods of the target have none.` })),
    ...analysisRuns(topology).filter(({ rollout }) => lacksProxy(topology, workloadOf(topology, rollout))).flatMap(({ rollout, at, templates }) =>
      templates.all.filter(({ manifest }) => (manifest.spec.metrics ?? []).some(({ provider }) => OF_PROXY.test(provider?.prometheus?.query ?? ''))).map(({ name }) => ({ resource: rollout, field: at, message: `Metrics of ${name} come from proxies, and the pods of the Rollout have none.` }))),
  ],
};
