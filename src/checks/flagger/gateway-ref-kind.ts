import { Severity } from '../../model/finding';
import { canaries, canaryParents, GATEWAY_API, ParentReference } from '../../topology';
import { ICheck } from '../check';

const isMixture = ({ group, kind }: ParentReference) =>
  kind === 'Gateway' && ['', 'core'].includes(group) || kind === 'Service' && group === GATEWAY_API;

export const gatewayRefKind: ICheck = {
  rule: {
    name: 'flagger/gateway-ref-kind',
    severity: Severity.ERROR,
    title: 'The group and kind of a Canary\'s parent belong together',
    why: 'What is left out is filled in: group gateway.networking.k8s.io, kind Gateway. Nobody answers for a mixture, so no request is ever'
      + ' divided, while Flagger promotes as if all was well.',
    fix: 'For a mesh write group: core and kind: Service, both.',
    source: 'https://docs.flagger.app/tutorials/linkerd-progressive-delivery',
  },
  check: topology => canaries(topology).flatMap(canary => canaryParents(canary).filter(isMixture)
    .map(({ at, group, kind, name }) => ({
      resource: canary,
      field: at,
      message: `The parent '${name}' is read as a ${kind} of group '${group}'.`,
    }))),
};
