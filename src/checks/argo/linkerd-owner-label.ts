import { Severity } from '../../model/finding';
import { TemplateMetric, templateSets } from '../../topology';
import { ICheck } from '../check';

export const linkerdOwnerLabel: ICheck = {
  rule: {
    name: 'argo/linkerd-owner-label',
    severity: Severity.WARNING,
    title: 'Pods of a Rollout are not looked for by a Deployment',
    why: 'Linkerd\'s metrics name the Deployment of a pod only if its ReplicaSet belongs to one. For pods of a Rollout the query finds nothing.',
    fix: 'Look for rollouts_pod_template_hash, with an argument that has podTemplateHashValue Latest.',
    source: 'https://github.com/linkerd/linkerd2/blob/main/controller/k8s/k8s.go',
  },
  check: topology => {
    const found = new Map<unknown, TemplateMetric>(templateSets(topology).flatMap(({ metrics }) => metrics).map(each => [each.metric, each]));
    return [...found.values()].flatMap(({ template, at, metric }) => {
      const query = metric.provider.prometheus?.query ?? '';
      if (!/\b(request|response)_(total|latency_ms)/.test(query) || !/direction="inbound"/.test(query) || !/[{,]\s*deployment\s*=/.test(query)) { return []; }
      return [{ resource: template, field: `${at}.provider.prometheus.query`, message: `Metric '${metric.name}' asks for inbound requests of a Deployment.` }];
    });
  },
};
