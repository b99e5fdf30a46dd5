import { Severity } from '../../model/finding';
import { alertProviders, canaries, isHttpUrl, isPlaceholder, metricTemplates, placedHooks } from '../../topology';
import { ICheck } from '../check';

/** Providers that are called by something else than HTTP, or whose address is a host. */
const OTHER = ['externalmetrics', 'keptn', 'splunk', 'cloudwatch', 'stackdriver'];

export const urlScheme: ICheck = {
  rule: {
    name: 'flagger/url-scheme',
    severity: Severity.ERROR,
    title: 'Whatever Flagger calls has an address with http:// or https://',
    why: 'Flagger takes what is before a colon for the scheme, and calls nobody: checks of metrics and webhooks fail until it rolls back, and'
      + ' alerts are not sent.',
    fix: 'Put http:// or https:// in front.',
    source: 'https://pkg.go.dev/net/url#Parse',
  },
  check: topology => [
    ...canaries(topology).map(canary => ({ resource: canary, field: 'spec.metricsServer', url: canary.manifest.spec?.metricsServer })),
    ...placedHooks(topology).map(({ canary, value, at }) => ({ resource: canary, field: `${at}.url`, url: value.url })),
    ...metricTemplates(topology).filter(({ manifest }) => !OTHER.includes(manifest.spec?.provider.type ?? ''))
      .map(template => ({ resource: template, field: 'spec.provider.address', url: template.manifest.spec?.provider.address })),
    ...alertProviders(topology).map(provider => ({ resource: provider, field: 'spec.address', url: provider.manifest.spec?.address })),
  ].flatMap(({ resource, field, url }) => !url || isHttpUrl(url) || isPlaceholder(url) ? [] : [{ resource, field, message: `'${url}' is no address that Flagger can call.` }]),
};
