import { Severity } from '../../model/finding';
import { metricTemplates, Resource, templateMetrics } from '../../topology';
import { ICheck, Violation } from '../check';

const VIZ = /^(https?):\/\/prometheus\.linkerd-viz(?:\.svc(?:\.cluster\.local)?)?\.?(?::(\d+))?(?:\/|$)/;

function wrong(resource: Resource, field: string, address = ''): Violation[] {
  const [found, scheme, port] = VIZ.exec(address) ?? [];
  return !found || scheme === 'http' && port === '9090' ? [] : [{ resource, field, message: `Nobody answers at '${address}'.` }];
}

export const vizAddress: ICheck = {
  rule: {
    name: 'linkerd/viz-address',
    severity: Severity.ERROR,
    title: 'Prometheus of Linkerd is called by http at port 9090',
    why: 'It listens at port 9090, without TLS. At any other port, or by https, nobody answers, and nothing can be measured.',
    fix: 'Write http://prometheus.linkerd-viz:9090.',
    source: 'https://linkerd.io/2/tasks/flagger/',
  },
  check: topology => [
    ...metricTemplates(topology).flatMap(resource => wrong(resource, 'spec.provider.address', resource.manifest.spec?.provider?.address)),
    ...templateMetrics(topology).flatMap(({ template, at, metric }) =>
      wrong(template, `${at}.provider.prometheus.address`, metric.provider?.prometheus?.address)),
  ],
};
