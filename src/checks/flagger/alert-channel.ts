import { Severity } from '../../model/finding';
import { alertProviders } from '../../topology';
import { ICheck } from '../check';

export const alertChannel: ICheck = {
  rule: {
    name: 'flagger/alert-channel',
    severity: Severity.WARNING,
    title: 'An AlertProvider names a channel or user only where the service takes one',
    why: 'Microsoft Teams and Google Chat post to the channel that the address belongs to, under the name it was made for. Flagger sends them'
      + ' nothing else.',
    fix: 'Remove it, and use the address of the channel that is meant.',
    source: 'https://docs.flagger.app/usage/alerting',
  },
  check: topology => alertProviders(topology).flatMap(provider => {
    const { type, ...rest } = provider.manifest.spec ?? {};
    return type !== 'msteams' && type !== 'gchat' ? [] : (['channel', 'username'] as const).filter(field => rest[field])
      .map(field => ({ resource: provider, field: `spec.${field}`, message: `The ${field} '${rest[field]}' is not sent to ${type}.` }));
  }),
};
