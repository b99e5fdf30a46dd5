import { divider, NO_COPIES } from './common';
import { SkipperRouterOptions } from './options';
import { IFlaggerRouter } from './router';
import { checkedObjectName } from '../../../private/names';

/** Its metrics write names with underscores, which no query of Flagger's can say. */
export function skipper({ ingress }: SkipperRouterOptions): IFlaggerRouter {
  checkedObjectName('flagger/provider-ref', ingress);
  return {
    name: 'Skipper',
    provider: 'skipper',
    routing: NO_COPIES,
    dividesCalls: false,
    spec: { ingressRef: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', name: ingress } },
    generated: () => [divider('networking.k8s.io/v1', 'Ingress', `${ingress}-canary`, 'Skipper')],
  };
}
