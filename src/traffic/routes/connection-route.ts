import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { Route, RouteProps } from './route';
import { RouteBackend } from './route-backend';
import { checkRules } from './route-limits';
import { checkChannel, ConnectionKind, routeKind } from './route-version';
import { Finding, Findings } from '../../model/finding';
import { checkedObjectName } from '../../private/names';

/** Options of routes that do not look into connections. */
export interface ConnectionRouteProps extends RouteProps {
  /** Who answers, and which parts of the connections: one to sixteen. */
  readonly backends: RouteBackend[];

  /**
   * Name of the rule, for policies and statuses that point at it.
   *
   * @default - none
   */
  readonly ruleName?: string;
}

/** What routes have in common that do not look into connections: one rule, and nothing in it but backends. */
export abstract class ConnectionRoute extends Route {
  private readonly backends: RouteBackend[];
  private readonly ruleName?: string;

  /** @internal */
  protected constructor(
    scope: Construct, id: string, private readonly connectionKind: ConnectionKind, props: ConnectionRouteProps, hosts?: string[],
  ) {
    super(scope, id, routeKind(scope, connectionKind), props, hosts);
    this.backends = props.backends;
    this.ruleName = props.ruleName && checkedObjectName('value/rule-name', props.ruleName);
    this._reach(this.backends);
  }

  /** @internal */
  protected _render(): any {
    const own = Chart.of(this).namespace;
    const { ruleName } = this;
    return { rules: [{ ...(ruleName && { name: ruleName }), backendRefs: this.backends.map(backend => backend._in(own)) }] };
  }

  /** @internal */
  protected _check(): Finding[] {
    const { backends } = this;
    return [
      ...super._check(),
      ...checkChannel(this, this.connectionKind),
      ...checkRules(this._render().rules),
      ...(backends.some(({ weight }) => weight.value > 0) ? [] : [Findings.error('gateway/weights-zero',
        'No backend has a weight above 0, so every connection is refused.', 'Give at least one backend a weight above 0.')]),
      ...(backends.some(({ filters }) => filters.length) ? [Findings.error('route/no-filters',
        'A backend has filters, which are about HTTP: the API server refuses the route.', 'Leave the filters out, or use an HttpRoute.')] : []),
    ];
  }
}
