import { Severity } from '../../model/finding';
import { gateways, placedListeners } from '../../topology';
import { ICheck } from '../check';

export const namespaceSelector: ICheck = {
  rule: {
    name: 'gateway/namespace-selector',
    severity: Severity.ERROR,
    title: 'A selector of namespaces is there if, and only if, namespaces are picked by it',
    why: 'A selector counts only with from: Selector. Without that the listener lets in its own namespace only, and with from: Selector'
      + ' alone nobody.',
    fix: 'Write from: Selector, and a selector.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/',
  },
  check: topology => [
    ...placedListeners(topology).map(({ owner, at, listener }) => ({ owner, at: `${at}.allowedRoutes`, namespaces: listener.allowedRoutes?.namespaces })),
    ...gateways(topology).map(owner => ({ owner, at: 'spec.allowedListeners', namespaces: owner.manifest.spec.allowedListeners?.namespaces })),
  ].flatMap(({ owner, at, namespaces = {} }) => {
    const { from, selector } = namespaces as any;
    if ((from === 'Selector') === Boolean(selector)) { return []; }
    const message = selector ? `There is a selector, but from is ${from ?? 'not given'}.` : 'Namespaces are picked by a selector, and there is none.';
    return [{ resource: owner, field: `${at}.namespaces`, message }];
  }),
};
