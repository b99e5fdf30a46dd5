import { ROUTING } from './common';
import { AlbRouterOptions } from './options';
import { IArgoRouter } from './router';
import { checkedObjectName } from '../../../private/names';

/** What it counts is in CloudWatch. */
export function alb({ ingress, moreIngresses = [], rootService, annotationPrefix }: AlbRouterOptions): IArgoRouter {
  const ingresses = [ingress, ...moreIngresses];
  ingresses.forEach(name => checkedObjectName('argo/router-name', name));
  return {
    name: 'ALB',
    routing: ROUTING,
    dividesCalls: false,
    headerRoutes: { severalHeaders: true, regex: false, eachHeaderOnce: false, endTogether: false },
    copies: false,
    trafficRouting: ({ services }) => ({
      alb: {
        ...(moreIngresses.length ? { ingresses } : { ingress }),
        servicePort: services.port,
        ...(rootService && { rootService }),
        ...(annotationPrefix && { annotationPrefix }),
      },
    }),
    objects: () => [],
    generated: () => [],
  };
}
