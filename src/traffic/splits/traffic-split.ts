import { ApiObject, Chart, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { checkSplit } from './check-split';
import { SPLIT_ROUTES } from './render-split';
import { splitModel } from './traffic-split-model';
import { TrafficSplitProps } from './traffic-split-props';
import { TrafficSplitModel, TrafficSplitObjects } from '../../contracts/traffic-split-output';
import { Finding } from '../../model/finding';
import { SplitProtocol } from '../../model/split-protocol';
import { Route } from '../routes/route';
import { RouteFilter } from '../routes/route-filter';
import { checkRules } from '../routes/route-limits';

/**
 * Divides requests between Services in fixed parts. No delivery engine is involved: the parts change when you change them.
 *
 * @example
 * const stable = RouteBackend.service('web-v1', 8080, { weight: Weight.percent(90) });
 * const canary = RouteBackend.service('web-v2', 8080, { weight: Weight.percent(10) });
 * new TrafficSplit(chart, 'web', {
 *   parents: [RouteParent.gateway(edge)],
 *   hosts: ['shop.acme.dev'],
 *   backends: [stable, canary],
 *   exceptions: [{ matches: [RouteMatch.header('x-tester', 'yes')], backends: [RouteBackend.service('web-v2', 8080)] }],
 * });
 * @see https://gateway-api.sigs.k8s.io/guides/traffic-splitting/
 */
export class TrafficSplit extends Route {
  private readonly copies: RouteFilter[];
  private readonly written?: TrafficSplitObjects;

  constructor(scope: Construct, id: string, private readonly props: TrafficSplitProps) {
    const { output, protocol = SplitProtocol.HTTP, hosts, mirror, backends, exceptions = [] } = props;
    // A mirror for all requests needs less of a gateway than one for a hundred percent of them.
    const copies = mirror ? [RouteFilter.mirror(mirror.backend, mirror.percent === 100 ? {} : { percent: mirror.percent })] : [];
    // Which objects there are does not depend on the parents.
    const written = output?.render(splitModel(props, props.name ?? id, Chart.of(scope).namespace, []));
    super(scope, id, written?.instead ?? { apiVersion: 'gateway.networking.k8s.io/v1', kind: SPLIT_ROUTES[protocol].kind }, props, hosts);
    this.copies = copies;
    this.written = written;
    this._reach([...backends, ...exceptions.flatMap(exception => exception.backends)], copies);
    written?.objects.forEach(({ id: objectId, manifest }, i) => new ApiObject(this, objectId, {
      ...manifest, spec: Lazy.any({ produce: () => output!.render(this.model()).objects[i].manifest.spec }),
    }));
  }

  /** @internal */
  protected _render(): any {
    const { protocol, rules } = this.model();
    const { renderRule } = SPLIT_ROUTES[protocol];
    const { backends } = this.written ?? {};
    if (backends) { return { rules: rules.map((rule, i) => renderRule({ ...rule, backends: [backends[i]] }, [])) }; }
    const copies = this.copies.map(copy => copy.toJSON());
    return { rules: rules.map((rule, i) => renderRule(rule, i === rules.length - 1 ? copies : [])) };
  }

  /** @internal */
  protected _spec(): any {
    return this.written?.instead ? this.props.output!.render(this.model()).instead.spec : super._spec();
  }

  /** @internal */
  protected _check(): Finding[] {
    const { output } = this.props;
    return [
      ...(this.written?.instead ? [] : [...super._check(), ...checkRules(this._render().rules)]),
      ...checkSplit(this.model()),
      ...(output ? output.check(this.model()) : []),
    ];
  }

  private model(): TrafficSplitModel {
    return splitModel(this.props, this.routeName, Chart.of(this).namespace, this._parentRefs());
  }
}
