import { Construct } from 'constructs';
import { renderGrpcRule } from './render-grpc-route';
import { Route, RouteProps } from './route';
import { RouteBackend } from './route-backend';
import { RouteFilter } from './route-filter';
import { checkRules } from './route-limits';
import { SessionPersistence } from './session-persistence';
import { Finding, Findings } from '../../model/finding';
import { GrpcMatch } from '../../model/grpc-match';
import { checkedObjectName } from '../../private/names';
import { changed } from '../../private/remembered';

/** Options of `GrpcRoute`. */
export interface GrpcRouteProps extends RouteProps {
  /**
   * Only calls to these hosts. Not for Service parents: a mesh compares them with the name of the Service.
   *
   * @default - any host
   */
  readonly hosts?: string[];

  /**
   * What happens to which calls; the most specific match wins.
   *
   * @default - only what `addRule` adds
   */
  readonly rules?: GrpcRouteRule[];
}

/** What happens to some of the calls. */
export interface GrpcRouteRule {
  /**
   * Name of the rule, unique in the route, so that policies can point at it.
   *
   * @default - none
   */
  readonly name?: string;

  /**
   * Which calls; one of these must hold.
   *
   * @default - all
   */
  readonly matches?: GrpcMatch[];

  /**
   * What is done to them on their way: changes of headers, mirrors and extensions.
   *
   * @default - nothing
   */
  readonly filters?: RouteFilter[];

  /**
   * Who answers, and which parts of the calls.
   *
   * @default - the Service that is the parent; behind a gateway nobody, so that a filter has to answer
   */
  readonly backends?: RouteBackend[];

  /**
   * Keeps the calls of one session at one pod.
   *
   * @default - each call goes to any pod
   */
  readonly sessionPersistence?: SessionPersistence;
}

/** The filters that a GRPCRoute may have. */
const FILTERS = ['RequestHeaderModifier', 'ResponseHeaderModifier', 'RequestMirror', 'ExtensionRef'];

/**
 * Sends gRPC calls from a gateway, or from meshed clients, to whoever answers them.
 *
 * Give it hosts that no `HttpRoute` has: where both have a host, some gateways refuse one of them.
 *
 * @example
 * const route = new GrpcRoute(chart, 'cart', { parents: [RouteParent.gateway(edge)], hosts: ['cart.acme.dev'] });
 * route.addRule({ matches: [GrpcMatch.method('acme.shop.Cart')], backends: [RouteBackend.service('cart', 50051)] });
 * @see https://gateway-api.sigs.k8s.io/api-types/grpcroute/
 */
export class GrpcRoute extends Route {
  private readonly rules: GrpcRouteRule[] = [];

  constructor(scope: Construct, id: string, props: GrpcRouteProps) {
    super(scope, id, { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'GRPCRoute' }, props, props.hosts);
    (props.rules ?? []).forEach(rule => this.addRule(rule));
  }

  /** Says what happens to some more calls. */
  public addRule(rule: GrpcRouteRule): void {
    if (rule.name !== undefined) { checkedObjectName('value/rule-name', rule.name); }
    changed(this);
    this._reach(rule.backends, rule.filters);
    this.rules.push(rule);
  }

  /** @internal */
  protected _render(): any {
    return {
      rules: this.rules.map(({ name, matches, filters, backends, sessionPersistence }) => renderGrpcRule({
        name,
        matches: matches?.map(match => match.spec),
        filters: filters?.map(filter => filter.toJSON()),
        backends: backends?.map(backend => backend.toJSON()),
        sessionPersistence: sessionPersistence?.toJSON(),
      })),
    };
  }

  /** @internal */
  protected _check(): Finding[] {
    const filters = this.rules.flatMap(rule => [...rule.filters ?? [], ...(rule.backends ?? []).flatMap(backend => backend.filters)]);
    return [
      ...super._check(),
      ...checkRules(this._render().rules),
      ...filters.filter(({ type }) => !FILTERS.includes(type)).map(({ type }) => Findings.error('route/grpc-filter',
        `A filter is of type ${type}, which gRPC routes do not have: the API server refuses the route.`,
        'Use changes of headers, mirrors and extensions only, or an HttpRoute.')),
    ];
  }
}
