import { Severity } from '../../model/finding';
import { apexOf, canaries, canaryParents, isService } from '../../topology';
import { ICheck } from '../check';

export const parentService: ICheck = {
  rule: {
    name: 'flagger/parent-service',
    severity: Severity.WARNING,
    title: 'The Service that a Canary divides requests of is its own',
    why: 'Calls of the Canary\'s own Service are not divided, and calls of the other one end in this application.',
    fix: 'Name the Service of the Canary: spec.service.name, or the name of the target.',
    source: 'https://docs.flagger.app/tutorials/linkerd-progressive-delivery',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const parents = canaryParents(canary).filter(isService);
    if (parents.some(({ name, namespace }) => name === apexOf(canary) && (!canary.namespace || namespace === canary.namespace))) { return []; }
    return parents.map(({ at, name, namespace }) => ({
      resource: canary,
      field: `${at}.name`,
      message: `The parent is Service ${name} of namespace '${namespace}', the Canary's own is ${apexOf(canary)} of '${canary.namespace}'.`,
    }));
  }),
};
