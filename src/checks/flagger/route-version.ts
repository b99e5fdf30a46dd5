import { Severity } from '../../model/finding';
import { canaries, canaryParents, isMeshed, isService, providerOf, serviceOf } from '../../topology';
import { ICheck } from '../check';

export const routeVersion: ICheck = {
  rule: {
    name: 'flagger/route-version',
    severity: Severity.ERROR,
    title: 'A Canary in a Linkerd mesh uses provider gatewayapi:v1beta1',
    why: 'With gatewayapi:v1 Flagger waits for a generation in the status of its route, and Linkerd writes none: the Canary stands still before the'
      + ' first step, and no check ever fails.',
    fix: 'Use provider gatewayapi:v1beta1.',
    source: 'https://github.com/linkerd/linkerd2/issues/14964',
  },
  check: topology => canaries(topology).filter(canary => providerOf(canary) === 'gatewayapi:v1' && isMeshed(topology, canary)).flatMap(canary => {
    const parent = canaryParents(canary).find((candidate, i) =>
      isService(candidate) && candidate.group === 'core' && serviceOf(canary).gatewayRefs![i].namespace);
    return parent ? [{
      resource: canary,
      field: 'spec.provider',
      message: `The parent is Service ${parent.name}, and the provider is gatewayapi:v1.`,
    }] : [];
  }),
};
