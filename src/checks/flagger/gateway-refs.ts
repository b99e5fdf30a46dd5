import { Severity } from '../../model/finding';
import { canaries, serviceOf, usesGatewayApi } from '../../topology';
import { ICheck } from '../check';

export const gatewayRefs: ICheck = {
  rule: {
    name: 'flagger/gateway-refs',
    severity: Severity.ERROR,
    title: 'A Canary with a Gateway API provider names a parent for its route',
    why: 'Flagger makes no HTTPRoute without one. The pods of the target are scaled to zero by then, and the Canary stays in Initializing; only'
      + ' events say so.',
    fix: 'Name the Gateway, or the Service in a mesh, in spec.service.gatewayRefs.',
    source: 'https://docs.flagger.app/tutorials/gatewayapi-progressive-delivery',
  },
  check: topology => canaries(topology).filter(canary => usesGatewayApi(canary) && !serviceOf(canary).gatewayRefs?.length)
    .map(canary => ({
      resource: canary,
      field: 'spec.service.gatewayRefs',
      message: `No parent is named for provider ${canary.manifest.spec?.provider}.`,
    })),
};
