import { Severity } from '../../model/finding';
import { apexOf, canaryParents, meshedCanaries, serviceOf } from '../../topology';
import { ICheck } from '../check';

export const gatewayRefDefault: ICheck = {
  rule: {
    name: 'flagger/gateway-ref-default',
    severity: Severity.WARNING,
    title: 'A parent that is named like the Service of a Canary says that it is a Service',
    why: 'Without group and kind it is read as a Gateway. If there is none of that name, no request is ever divided, while Flagger promotes as if'
      + ' all was well.',
    fix: 'Write group: core and kind: Service.',
    source: 'https://docs.flagger.app/tutorials/linkerd-progressive-delivery',
  },
  check: topology => meshedCanaries(topology).flatMap(canary => canaryParents(canary).filter((parent, i) => {
    const { group, kind } = serviceOf(canary).gatewayRefs![i];
    return !group && !kind && parent.name === apexOf(canary) && parent.namespace === canary.namespace
      && !topology.find(parent.group, parent.kind, parent.name, parent.namespace);
  }).map(({ at, name }) => ({ resource: canary, field: at, message: `'${name}' is the Service of the Canary, and is read as a Gateway.` }))),
};
