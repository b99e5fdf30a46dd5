import { Severity } from '../../model/finding';
import { canaries, canaryMetrics, flaggerSetting, isBuiltIn, usesGatewayApi } from '../../topology';
import { ICheck } from '../check';

export const builtInMetric: ICheck = {
  rule: {
    name: 'flagger/built-in-metric',
    severity: Severity.WARNING,
    title: 'A Canary with a Gateway API provider brings its own queries',
    why: 'With Gateway API the built-in queries look for what the application itself counts (http_request_duration_seconds), with labels that only'
      + ' Flagger\'s own Prometheus gives. Elsewhere they find no values, and each check fails until Flagger rolls back.',
    fix: 'Write a MetricTemplate for what your mesh or gateway counts, and name it in templateRef.',
    source: 'https://docs.flagger.app/tutorials/gatewayapi-progressive-delivery',
  },
  check: topology => canaries(topology)
    .filter(canary => usesGatewayApi(canary) && !flaggerSetting(topology, 'mesh-provider')?.includes('linkerd'))
    .flatMap(canary => canaryMetrics(canary).filter(({ value }) => isBuiltIn(value) && !value.templateRef && !value.query)
      .map(({ value: { name }, at }) => ({ resource: canary, field: `${at}.name`, message: `'${name}' asks for what the pods count themselves.` }))),
};
