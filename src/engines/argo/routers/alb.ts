import { IArgoRouter, ROUTING } from './router';
import { checkedObjectName } from '../../../private/names';

/** Options of `ArgoRouter.alb`. */
export interface AlbRouterOptions {
  /** Name of the Ingress that leads to the root Service by an action, made elsewhere. The controller writes the action into an annotation. */
  readonly ingress: string;

  /**
   * Names of further Ingresses that lead to it.
   *
   * @default - none
   */
  readonly moreIngresses?: string[];

  /**
   * The name that the Ingress leads to.
   *
   * @default - the Service of the rollout
   */
  readonly rootService?: string;

  /**
   * What the AWS Load Balancer Controller was told to expect before the slash of annotations.
   *
   * @default 'alb.ingress.kubernetes.io'
   */
  readonly annotationPrefix?: string;
}

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
