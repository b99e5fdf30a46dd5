import { Severity } from '../../model/finding';
import { canaries, metricTemplates, pathOf } from '../../topology';
import { ICheck } from '../check';

export const prometheusPath: ICheck = {
  rule: {
    name: 'flagger/prometheus-path',
    severity: Severity.WARNING,
    title: 'The address of Prometheus is without the path of its API',
    why: 'Flagger appends /api/v1/query to the address. With the path twice Prometheus answers 404, and each check fails until Flagger rolls back.',
    fix: 'End the address before /api/v1.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/metrics/providers/prometheus.go',
  },
  check: topology => [
    ...canaries(topology).map(canary => ({ resource: canary, field: 'spec.metricsServer', url: canary.manifest.spec?.metricsServer })),
    ...metricTemplates(topology).filter(({ manifest }) => manifest.spec?.provider.type === 'prometheus')
      .map(template => ({ resource: template, field: 'spec.provider.address', url: template.manifest.spec?.provider.address })),
  ].flatMap(({ resource, field, url }) => url && /\/api\/v1(\/query)?\/?$/.test(pathOf(url))
    ? [{ resource, field, message: `Flagger will ask ${url.replace(/\/$/, '')}/api/v1/query.` }] : []),
};
