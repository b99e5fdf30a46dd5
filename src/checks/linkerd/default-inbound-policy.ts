import { Severity } from '../../model/finding';
import { annotated, fieldParts, fieldPath, INBOUND_POLICIES } from '../../topology';
import { ICheck } from '../check';

const KEY = 'config.linkerd.io/default-inbound-policy';

export const defaultInboundPolicy: ICheck = {
  rule: {
    name: 'linkerd/default-inbound-policy',
    severity: Severity.ERROR,
    title: 'The default policy is one that Linkerd has',
    why: 'Linkerd logs a word that it does not know, and goes by the policy of its installation: usually everyone may call the pods.',
    fix: 'Write one of all-unauthenticated, all-authenticated, cluster-authenticated, cluster-unauthenticated, deny, audit.',
    source: 'https://linkerd.io/2/reference/authorization-policy/',
  },
  check: topology => annotated(topology)
    .filter(({ on, annotations }) => (on === 'pod' || on === 'namespace') && KEY in annotations && !INBOUND_POLICIES.includes(annotations[KEY]))
    .map(({ resource, at, annotations }) => ({
      resource, field: fieldPath(...fieldParts(at), KEY), message: `Linkerd has no policy '${annotations[KEY]}'; it has ${INBOUND_POLICIES.join(', ')}.`,
    })),
};
