import { Severity } from '../../model/finding';
import { placedListeners } from '../../topology';
import { ICheck } from '../check';

export const listenerCertificate: ICheck = {
  rule: {
    name: 'gateway/listener-certificate',
    severity: Severity.ERROR,
    title: 'A listener that decrypts has a certificate',
    why: 'The API server refuses the object: there is nothing to decrypt with.',
    fix: 'Name a Secret in certificateRefs, or use the mode Passthrough.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/gateway_types.go#L558',
  },
  check: topology => placedListeners(topology).flatMap(({ owner, at, listener: { name, protocol, tls } }) => {
    if (!tls || ['HTTP', 'TCP', 'UDP'].includes(protocol) || (tls.mode ?? 'Terminate') !== 'Terminate' || tls.certificateRefs?.length || Object.keys(tls.options ?? {}).length) { return []; }
    return [{ resource: owner, field: `${at}.tls`, message: `Listener ${name} decrypts, and has neither certificateRefs nor options.` }];
  }),
};
