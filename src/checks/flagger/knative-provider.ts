import { Severity } from '../../model/finding';
import { canaries, isKnative, providerOf } from '../../topology';
import { ICheck } from '../check';

export const knativeProvider: ICheck = {
  rule: {
    name: 'flagger/knative-provider',
    severity: Severity.ERROR,
    title: 'A Canary of a Knative Service, and no other, has the provider knative',
    why: 'Flagger refuses the Canary with a line in its log and nothing else: no event, no status. Its own setting of the provider'
      + ' does not count here.',
    fix: 'Let spec.provider be knative for a Service of serving.knative.dev/v1, and something else for all other targets.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/controller/controller.go',
  },
  check: topology => canaries(topology).filter(canary => isKnative(canary) !== (providerOf(canary) === 'knative')).map(canary => {
    const { apiVersion, kind } = canary.manifest.spec!.targetRef;
    const provider = providerOf(canary) ?? 'left to Flagger';
    return { resource: canary, field: 'spec.provider', message: `The provider is ${provider}, the target a ${kind} of ${apiVersion}.` };
  }),
};
