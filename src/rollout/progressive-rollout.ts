import { ApiObject, Chart, Duration, Lazy } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { otherRolloutsOf, register } from './registry';
import { backend, below, renderTraffic } from './render-traffic';
import { resolveModel, RolloutIntention } from './resolve-model';
import { RolloutOptions } from './rollout-options';
import { AddRouteOptions, RouteDestination } from './route-options';
import { ROLLOUT_RULES } from './rules';
import { Analysis } from '../analysis/analysis';
import { Hook } from '../analysis/hook';
import { Metric } from '../analysis/metric';
import { BackendReference } from '../contracts/backend-reference';
import { IDeliveryEngine } from '../contracts/delivery-engine';
import { RenderedObject } from '../contracts/rendered-object';
import { RolloutModel } from '../contracts/rollout-model';
import { IRouteBackend } from '../contracts/route-backend';
import { acknowledge } from '../findings/acknowledgements';
import { failOnErrors, findingsOf } from '../findings/validate';
import { Finding } from '../model/finding';
import { InventoryItem } from '../model/inventory-item';
import { ObjectReference } from '../model/object-reference';
import { RolloutTarget, RolloutTargetDetails } from '../model/rollout-target';
import { wholeSeconds } from '../private/durations';
import { refuse } from '../private/errors';
import { checkedName, checkedQualifiedName } from '../private/names';
import { changed, remembered, revisionOf } from '../private/remembered';
import { renderHttpRoute } from '../traffic/routes/render-http-route';
import { unsupportedFeatures } from '../traffic/routes/unsupported-features';

/** Options of `ProgressiveRollout`. */
export interface ProgressiveRolloutProps extends RolloutOptions {
  /** The workload. */
  readonly target: RolloutTarget;

  /** Who carries the rollout out, e.g. `new flagger.FlaggerEngine()`. */
  readonly engine: IDeliveryEngine;

  /**
   * The port that clients call.
   *
   * @default - the port of the target, if it has exactly one
   */
  readonly port?: number;

  /**
   * Number or name of the container port.
   *
   * @default - the container port with the number of `port`, or the only one
   */
  readonly targetPort?: number | string;

  /**
   * Name of the rollout and of the Service that clients call.
   *
   * @default - the name of the target
   */
  readonly name?: string;

  /**
   * How many pods stable has. Engines that read it from the workload pass over it.
   *
   * @default - as many as the target, where that is known
   */
  readonly replicas?: number;

  /**
   * The autoscaler of the workload, made elsewhere.
   *
   * @default - none
   */
  readonly autoscaler?: ObjectReference;
}

/**
 * Rolls out the new versions of a workload that was made elsewhere.
 *
 * @example
 * const web = new kplus.Deployment(chart, 'web', {
 *   metadata: { name: 'web', labels: { app: 'web' } },
 *   containers: [{ image: 'ghcr.io/acme/web:1.4.2', portNumber: 8080 }],
 *   podMetadata: { labels: { app: 'web' } },
 * });
 * web.select(kplus.LabelSelector.of({ labels: { app: 'web' } }));
 * new ProgressiveRollout(chart, 'rollout', {
 *   target: RolloutTarget.fromDeployment(web),
 *   engine: new flagger.FlaggerEngine(),
 *   mesh: new linkerd.LinkerdMesh(),
 * });
 */
export class ProgressiveRollout extends Construct implements IRouteBackend {
  /** Name of the rollout and of the Service that clients call. */
  public readonly rolloutName: string;

  private readonly props: ProgressiveRolloutProps;
  private readonly said: RolloutIntention;
  private readonly written: InventoryItem[] = [];
  private readonly routes: (() => Finding[])[] = [];
  private engineObjectId!: string;

  private readonly resolved = this.remembered(() => this.modelOf(this.props.target.details));
  private readonly rendered = this.remembered(() => this.render(this.model));
  private readonly found = this.remembered(() => this.check());

  constructor(scope: Construct, id: string, props: ProgressiveRolloutProps) {
    super(scope, id);
    const analysis = props.analysis ?? Analysis.of();
    this.props = props;
    this.rolloutName = checkedName('rollout/name', props.name ?? props.target.name);
    if (props.appProtocol) { checkedQualifiedName('rollout/app-protocol', props.appProtocol); }
    this.said = {
      ...props,
      name: this.rolloutName,
      namespace: Chart.of(this).namespace,
      analysis,
      metrics: [...analysis.metrics],
      hooks: [...analysis.hooks],
      progressDeadlineSeconds: wholeSeconds('rollout/progress-deadline', props.progressDeadline ?? Duration.minutes(10)),
    };
    changed(this);
    register(this, this.rolloutName, props.target, this.said.namespace);
    props.target.annotatePods(props.mesh?.podAnnotations ?? {});
    props.target.labelPods(props.mesh?.podLabels ?? {});
    if (!props.engine.capabilities.sizedByAutoscaler) { props.target.leaveReplicas(); }
    props.gateway?.admit(this.said.namespace);
    this.createMissing();
    failOnErrors(this, () => this.findings);
  }

  /** The engine's own object, a Canary or a Rollout, for patches. Other objects are children of this construct. */
  public get apiObject(): ApiObject {
    return this.node.findChild(this.engineObjectId) as ApiObject;
  }

  /** The Service that clients call, for routes that point at it. */
  public get backendReference(): BackendReference {
    const { apex, port } = this.model.services;
    return { group: '', kind: 'Service', name: apex, port, namespace: this.said.namespace };
  }

  public get backendScope(): IConstruct | undefined {
    return this;
  }

  /** Everything about this rollout, with each default and choice resolved. */
  public get model(): RolloutModel {
    return this.resolved();
  }

  /** What is wrong with this rollout, warnings included, as far as it is not acknowledged. */
  public get findings(): Finding[] {
    return findingsOf(this, this.found());
  }

  /** The objects of this rollout: those that are written, and those that the engine's controller will make. */
  public get inventory(): InventoryItem[] {
    const { model, props } = this;
    const made = props.engine.generated(model).map(({ kind, name, purpose }) => ({ kind, name, purpose, owner: props.engine.name }));
    return [...this.written, ...made];
  }

  /** Measures one thing more. */
  public addMetric(metric: Metric): void {
    changed(this);
    this.said.metrics.push(metric);
    this.createMissing();
  }

  /** Asks or tells someone more. */
  public addHook(hook: Hook): void {
    changed(this);
    this.said.hooks.push(hook);
    this.createMissing();
  }

  /**
   * Lets more requests from outside in, by a route of its own.
   *
   * @param id of the route; the HTTPRoute is called `<rollout>-<id>`
   * @param options which requests, and who answers
   */
  public addRoute(id: string, options: AddRouteOptions): ApiObject {
    const gateway = options.gateway ?? this.props.gateway;
    const { to = RouteDestination.ROLLOUT, hosts = [] } = options;
    if (!gateway) { return refuse('rollout/route', id, 'a route with a gateway, given here or to the rollout'); }
    if (to === RouteDestination.ROLLOUT && this.modelOf({}).split?.parents[0]?.kind !== 'Service') {
      refuse('rollout/route', id, 'a route to RouteDestination.CANARY: without a mesh only the route of the rollout divides requests, so give it all hosts');
    }
    gateway.admit(this.said.namespace);
    const name = checkedName('rollout/route', `${this.rolloutName}-${id}`);
    const purpose = to === RouteDestination.CANARY ? 'lets requests in to the canary only' : 'lets more requests in; the mesh divides them';
    const render = (model: RolloutModel) => renderHttpRoute({
      name,
      parents: gateway.parentsFor(hosts),
      hosts,
      rules: [{
        matches: options.matches?.map(match => match.spec) ?? below('/'),
        backends: [backend(model, to === RouteDestination.CANARY ? model.services.canary : model.services.apex)],
      }],
    });
    changed(this);
    this.routes.push(() => unsupportedFeatures(gateway.provider.name, gateway.provider.routing, 'HTTPRoute', render(this.model).spec));
    return this.createObject(`Route-${id}`, purpose, render(this.modelOf({})), () => render(this.model));
  }

  /** Silences a rule for this rollout, with a reason. */
  public acknowledge(rule: string, reason: string): void {
    acknowledge(this, rule, reason);
  }

  private modelOf(details: RolloutTargetDetails): RolloutModel {
    return resolveModel(this.said, details);
  }

  private render(model: RolloutModel): RenderedObject[] {
    return [...renderTraffic(model, this.props.engine), ...this.props.engine.render(model)];
  }

  /** What is wrong with this rollout, acknowledged or not. */
  private check(): Finding[] {
    const { model, props } = this;
    const others = otherRolloutsOf(this, this.rolloutName, props.target, model.namespace);
    const facts = { model, engine: props.engine, othersOfTarget: others.map(other => other.node.path) };
    return [
      ...ROLLOUT_RULES.flatMap(rule => rule(facts)),
      ...props.engine.check(model),
      ...this.routes.flatMap(unsupported => unsupported()),
      ...(props.checks ?? []).flatMap(check => check.check(model)),
    ];
  }

  /** Remembers until something is said to the rollout or its gateway, or more is known of the target. */
  private remembered<T>(workOut: () => T): () => T {
    return remembered(workOut, () => {
      const { target, gateway } = this.props;
      return [target.details, revisionOf(this), gateway && revisionOf(gateway)];
    });
  }

  /** Which objects there are depends on metrics and hooks, never on the details of the target: those may not be complete yet. */
  private createMissing(): void {
    const objects = this.props.target.settled ? this.rendered() : this.render(this.modelOf({}));
    this.engineObjectId = objects.at(-1)!.id;
    for (const { id, purpose, manifest } of objects) {
      if (!this.node.tryFindChild(id)) { this.createObject(id, purpose, manifest, () => this.rendered().find(object => object.id === id)!.manifest); }
    }
  }

  private createObject(id: string, purpose: string, { apiVersion, kind, metadata }: any, complete: () => any): ApiObject {
    this.written.push({ kind, name: metadata.name, purpose, owner: 'you' });
    return new ApiObject(this, id, { apiVersion, kind, metadata, spec: Lazy.any({ produce: () => complete().spec }) });
  }
}
