import { ApiObject, Chart, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { checkAttachment, checkHosts } from './attachment';
import { placedRules } from './backend-namespaces';
import { RouteBackend } from './route-backend';
import { RouteFilter } from './route-filter';
import { RouteParent } from './route-parent';
import { unknownKinds, unsupportedFeatures } from './unsupported-features';
import { acknowledge } from '../../findings/acknowledgements';
import { failOnErrors, findingsOf } from '../../findings/validate';
import { Finding, Findings } from '../../model/finding';
import { checkedObjectName } from '../../private/names';
import { changed, remembered, revisionOf } from '../../private/remembered';
import { grantAccess } from '../policies/grant-access';

/** Options of the routes of every kind. */
export interface RouteProps {
  /** Where the requests come in: gateways, or the Services that meshed clients call. */
  readonly parents: RouteParent[];

  /**
   * Name of the object.
   *
   * @default - the id of the construct
   */
  readonly name?: string;
}

/** What kind of object a route is. */
export interface RouteKind {
  /** Group and version, e.g. `gateway.networking.k8s.io/v1`. */
  readonly apiVersion: string;
  /** Kind, e.g. `HTTPRoute`. */
  readonly kind: string;
}

/** What routes of all kinds have in common: an object with parents, and what is wrong with it. */
export abstract class Route extends Construct {
  /** The object, for patches. */
  public readonly apiObject: ApiObject;

  /** Its name. */
  public readonly routeName: string;

  private readonly kind: string;
  private readonly parents: RouteParent[];

  private readonly found = remembered(
    () => this._check(),
    () => [revisionOf(this), ...this.parents.map(({ meshGateway }) => meshGateway && revisionOf(meshGateway))],
  );

  /** @internal */
  protected constructor(scope: Construct, id: string, { apiVersion, kind }: RouteKind, props: RouteProps, private readonly hosts: string[] = []) {
    super(scope, id);
    changed(this);
    this.kind = kind;
    this.parents = props.parents;
    this.routeName = checkedObjectName('route/name', props.name ?? id);
    this._parentRefs();
    this.apiObject = new ApiObject(this, kind, {
      apiVersion,
      kind,
      metadata: { name: this.routeName },
      spec: Lazy.any({ produce: () => this._spec() }),
    });
    failOnErrors(this, () => this.findings);
  }

  /** What is wrong with this route, as far as it is not acknowledged. */
  public get findings(): Finding[] {
    return findingsOf(this, this.found());
  }

  /** Silences a rule for this route, with a reason. */
  public acknowledge(rule: string, reason: string): void {
    acknowledge(this, rule, reason);
  }

  /**
   * The spec without its parents and hosts.
   *
   * @internal
   */
  protected abstract _render(): any;

  /**
   * Lets this route reach what it sends requests to in other namespaces.
   *
   * @internal
   */
  protected _reach(backends: RouteBackend[] = [], filters: RouteFilter[] = []): void {
    const source = { kind: this.kind, namespace: Chart.of(this).namespace };
    const byFilters = [...filters, ...backends.flatMap(backend => backend.filters)].flatMap(({ backend }) => backend ?? []);
    for (const { backendScope, backendReference } of [...backends, ...byFilters]) {
      if (backendScope) { grantAccess(backendScope, source, backendReference); }
    }
  }

  /**
   * What is wrong with it.
   *
   * @internal
   */
  protected _check(): Finding[] {
    const gateways = this.parents.flatMap(({ meshGateway }) => meshGateway ?? []);
    return [
      ...(this.parents.length ? [] : [Findings.error('gateway/route-has-parent', 'No parent is given, so the route applies to no request.',
        'Give a gateway or a Service as parent.')]),
      ...(this.hosts.length && this.parents.length && gateways.length === 0 ? [Findings.error('route/hosts',
        'Hosts are given, but a mesh compares them with the name of the Service: every request would get a 404.',
        'Leave the hosts out, or give a gateway as parent.')] : []),
      ...checkHosts(this.hosts),
      ...this.parents.flatMap(({ meshGateway, listener }) =>
        meshGateway ? checkAttachment(meshGateway, this.hosts, Chart.of(this).namespace, this.kind, listener) : []),
      ...this.unsupported(),
    ];
  }

  /**
   * The whole spec.
   *
   * @internal
   */
  protected _spec(): any {
    const parentRefs = this._parentRefs();
    const { rules, ...rest } = this._render();
    return {
      parentRefs,
      ...(this.hosts.length && { hostnames: this.hosts }),
      ...rest,
      rules: placedRules(rules, Chart.of(this).namespace, parentRefs),
    };
  }

  /**
   * Also lets the gateways admit the namespace of this route, which has to be known before anything is rendered.
   *
   * @internal
   */
  protected _parentRefs(): any[] {
    return this.parents.flatMap(parent => parent.resolve(this, this.kind, this.hosts));
  }

  /** What its gateways and meshes do not do, told once for each of them. */
  private unsupported(): Finding[] {
    const spec = this._spec();
    const known = new Map(this.parents.flatMap(({ described, routing }) => routing ? [[routing, described] as const] : []));
    const found = [...known].flatMap(([routing, described]) => {
      // The other parents are none of its business.
      const parentRefs = this.parents.flatMap(parent =>
        parent.resolve(this, this.kind, this.hosts).map(reference => parent.routing === routing ? reference : {}));
      return [
        ...unsupportedFeatures(described, routing, this.kind, { ...spec, parentRefs }, Chart.of(this).namespace),
        ...unknownKinds(described, routing, spec),
      ];
    });
    // Several of one name may lack the same.
    return [...new Map(found.map(finding => [finding.message, finding])).values()];
  }
}
