import { Severity } from '../../model/finding';
import { attachments, issuedListeners } from '../../topology';
import { ICheck } from '../check';

export const certificateCoversHost: ICheck = {
  rule: {
    name: 'gateway/certificate-covers-host',
    severity: Severity.WARNING,
    title: 'The certificate of a listener covers the hosts of its routes',
    why: 'For a listener at *.acme.dev cert-manager makes a certificate for names with one label before acme.dev. The listener also serves'
      + ' longer names, and callers refuse them.',
    fix: 'Add a listener for the longer name, with a certificate of its own.',
    source: 'https://cert-manager.io/docs/usage/gateway/',
  },
  check: topology => {
    const issued = new Map(issuedListeners(topology).filter(({ made }) => !made).map(({ listener }) => [listener, listener.hostname ?? '']));
    return attachments(topology).filter(({ listeners: [one, more] }) => one && !more).flatMap(({ parent: { route }, listeners: [listener] }) => {
      const wildcard = issued.get(listener);
      if (!wildcard?.startsWith('*.')) { return []; }
      return (route.manifest.spec.hostnames ?? []).flatMap((host, i) => host.split('.').length <= wildcard.split('.').length ? [] : [{
        resource: route, field: `spec.hostnames[${i}]`, message: `The certificate of listener ${listener.name} is for ${wildcard}, which does not cover '${host}'.`,
      }]);
    });
  },
};
