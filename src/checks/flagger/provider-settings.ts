import { Severity } from '../../model/finding';
import { metricTemplates } from '../../topology';
import { ICheck } from '../check';

const NEEDED: { [type: string]: ('address' | 'region' | 'secretRef')[] } = {
  prometheus: ['address'],
  graphite: ['address'],
  influxdb: ['address'],
  dynatrace: ['address', 'secretRef'],
  splunk: ['address', 'secretRef'],
  datadog: ['secretRef'],
  newrelic: ['secretRef'],
  cloudwatch: ['region'],
};

export const providerSettings: ICheck = {
  rule: {
    name: 'flagger/provider-settings',
    severity: Severity.ERROR,
    title: 'A MetricTemplate has what its provider needs: address, region or credentials',
    why: 'The API server asks for none of them, but Flagger cannot reach the provider, and each check fails until Flagger rolls back.',
    fix: 'Set it in spec.provider.',
    source: 'https://docs.flagger.app/usage/metrics',
  },
  check: topology => metricTemplates(topology).flatMap(template => {
    const { type = '', ...provider } = template.manifest.spec?.provider ?? {};
    return (NEEDED[type] ?? []).filter(field => !(provider as { readonly [field: string]: unknown })[field])
      .map(field => ({ resource: template, field: `spec.provider.${field}`, message: `The provider ${type} has no ${field}.` }));
  }),
};
