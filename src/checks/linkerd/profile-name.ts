import { Severity } from '../../model/finding';
import { findService, serviceProfiles } from '../../topology';
import { ICheck } from '../check';

export const profileName: ICheck = {
  rule: {
    name: 'linkerd/profile-name',
    severity: Severity.ERROR,
    title: 'A ServiceProfile is named after the full name of its Service',
    why: 'Proxies look for a profile by the full name of the Service that is called: name.namespace.svc and the domain of the cluster. Any other is'
      + ' never found.',
    fix: 'Name it like web.shop.svc.cluster.local.',
    source: 'https://linkerd.io/2/features/service-profiles/',
  },
  check: topology => serviceProfiles(topology).flatMap(profile => {
    const [name, namespace = profile.namespace, svc = 'svc', domain] = profile.name.split('.');
    if (domain || svc !== 'svc' || !findService(topology, name, namespace)) { return []; }
    return [{ resource: profile, field: 'metadata.name', message: `'${profile.name}' is not the full name of Service ${name}.`, fix: `Name it ${name}.${namespace}.svc.cluster.local.` }];
  }),
};
