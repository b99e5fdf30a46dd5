import { Severity } from '../../model/finding';
import { alertProviders, metricTemplates, Resource, Topology } from '../../topology';
import { ICheck, Violation } from '../check';

/** Keys of the Secret of each provider; one of the groups has to be there as a whole. */
const KEYS: { [type: string]: string[][] } = {
  prometheus: [['token'], ['username', 'password']],
  graphite: [['username', 'password']],
  influxdb: [['token', 'org']],
  dynatrace: [['dynatrace_token']],
  splunk: [['sf_token_key']],
  datadog: [['datadog_api_key', 'datadog_application_key']],
  newrelic: [['newrelic_account_id', 'newrelic_query_key']],
  stackdriver: [['project']],
};

/** A Secret without any key is filled elsewhere. */
function missingKeys(topology: Topology, resource: Resource, at: string, groups: string[][]): Violation[] {
  const name: string = resource.get(`${at}.name`) ?? '';
  const secret = topology.find('', 'Secret', name, resource.namespace);
  const keys = Object.keys({ ...secret?.get('data'), ...secret?.get('stringData') });
  if (!secret || keys.length === 0 || groups.length === 0 || groups.some(group => group.every(key => keys.includes(key)))) { return []; }
  const needed = groups.map(group => group.join(' and ')).join(', or ');
  return [{ resource, field: `${at}.name`, message: `Secret ${name} has ${keys.join(', ')}; Flagger looks for ${needed}.` }];
}

export const secretKeys: ICheck = {
  rule: {
    name: 'flagger/secret-keys',
    severity: Severity.ERROR,
    title: 'The Secret of a MetricTemplate or AlertProvider has the keys that Flagger looks for',
    why: 'Without them each check of the metric fails until Flagger rolls back. An alert is not sent, and only Flagger\'s log says so.',
    fix: 'Add the keys to the Secret.',
    source: 'https://docs.flagger.app/usage/metrics',
  },
  check: topology => [
    ...metricTemplates(topology).flatMap(template =>
      missingKeys(topology, template, 'spec.provider.secretRef', KEYS[template.get('spec.provider.type')] ?? [])),
    ...alertProviders(topology).flatMap(provider => missingKeys(topology, provider, 'spec.secretRef', [['address']])),
  ],
};
