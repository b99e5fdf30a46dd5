import { Severity } from '../../model/finding';
import { gatewayCanaries, isPlaceholder, serviceOf } from '../../topology';
import { ICheck } from '../check';

const HOST = /^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** What to write instead of a host; nothing if that is not certain. */
function fixOf(host: string): string | undefined {
  if (host === '*') { return 'Leave hosts out: then all names are meant.'; }
  const name = host.toLowerCase().replace(/^[a-z]+:\/\//, '').replace(/\/.*$/, '').replace(/:\d+$/, '').replace(/\.$/, '');
  return HOST.test(name) && name.length <= 253 ? `Write ${name}.` : undefined;
}

export const hostForm: ICheck = {
  rule: {
    name: 'flagger/host-form',
    severity: Severity.ERROR,
    title: 'Hosts of a Canary are names in lower case, with no port and at most one *. in front, under Gateway API',
    why: 'The API server refuses the HTTPRoute that Flagger makes of any other host. The Canary stays as it is, and only events say so.',
    fix: 'Write the name alone. Leave hosts out for all names.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/#hostname',
  },
  check: topology => gatewayCanaries(topology).flatMap(canary => (serviceOf(canary).hosts ?? []).flatMap((host, i) =>
    HOST.test(host) && host.length <= 253 || isPlaceholder(host) ? [] : [{
      resource: canary,
      field: `spec.service.hosts[${i}]`,
      message: `The host '${host}' is refused.`,
      fix: fixOf(host),
    }])),
};
