import { Severity } from '../../model/finding';
import { FlaggerCanary, ownedByFlagger } from '../../topology';
import { ICheck } from '../check';

export const oneCanaryPerService: ICheck = {
  rule: {
    name: 'flagger/one-canary-per-service',
    severity: Severity.ERROR,
    title: 'Canaries of different targets have Services of different names',
    why: 'Flagger makes three Services for each Canary, and the objects that divide requests under the same name. Two Canaries write'
      + ' them in turn, so callers reach one app, then the other.',
    fix: 'Give each Canary a spec.service.name of its own.',
    source: 'https://docs.flagger.app/usage/how-it-works',
  },
  check: topology => {
    const first = new Map<string, FlaggerCanary>();
    return ownedByFlagger(topology).filter(({ kind }) => kind === 'Service').flatMap(({ canary, name }) => {
      const key = `${canary.namespace}/${name}`;
      const other = first.get(key) ?? canary;
      first.set(key, other);
      if (other === canary || other.manifest.spec!.targetRef.name === canary.manifest.spec!.targetRef.name) { return []; }
      const field = canary.manifest.spec!.service?.name ? 'spec.service.name' : 'spec.targetRef.name';
      return [{ resource: canary, field, message: `Flagger makes Service ${name} for Canary ${other.name} too.` }];
    });
  },
};
