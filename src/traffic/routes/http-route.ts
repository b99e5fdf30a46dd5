import { Construct } from 'constructs';
import { HttpRouteRule, httpRuleModel } from './http-route-rule';
import { HttpRuleModel, renderHttpRule } from './render-http-route';
import { Route, RouteProps } from './route';
import { checkRules } from './route-limits';
import { Finding } from '../../model/finding';
import { changed } from '../../private/remembered';

/** Options of `HttpRoute`. */
export interface HttpRouteProps extends RouteProps {
  /**
   * Only requests for these hosts. Not for Service parents: a mesh compares them with the name of the Service.
   *
   * @default - any host
   */
  readonly hosts?: string[];

  /**
   * What happens to which requests; the most specific match wins.
   *
   * @default - only what `addRule` adds
   */
  readonly rules?: HttpRouteRule[];
}

/**
 * Sends HTTP requests from a gateway, or from meshed clients, to whoever answers them.
 *
 * @example
 * const route = new HttpRoute(chart, 'shop', { parents: [RouteParent.gateway(edge)], hosts: ['shop.acme.dev'] });
 * route.addRule({ matches: [RouteMatch.pathPrefix('/cart')], backends: [RouteBackend.service('cart', 8080)] });
 * route.addRule({ backends: [RouteBackend.service('web', 8080)] });
 * @see https://gateway-api.sigs.k8s.io/api-types/httproute/
 */
export class HttpRoute extends Route {
  private readonly rules: (() => HttpRuleModel)[] = [];

  constructor(scope: Construct, id: string, props: HttpRouteProps) {
    super(scope, id, { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute' }, props, props.hosts);
    (props.rules ?? []).forEach(rule => this.addRule(rule));
  }

  /** Says what happens to some more requests. */
  public addRule(rule: HttpRouteRule): void {
    const model = httpRuleModel(rule);
    changed(this);
    this._reach(rule.backends, rule.filters);
    this.rules.push(model);
  }

  /** @internal */
  protected _render(): any {
    return { rules: this.rules.map(rule => renderHttpRule(rule())) };
  }

  /** @internal */
  protected _check(): Finding[] {
    return [...super._check(), ...checkRules(this._render().rules)];
  }
}
