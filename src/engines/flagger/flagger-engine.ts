import { checkModel } from './check-model';
import { readCanaries } from './read-canary';
import { renderCanary } from './render-canary';
import { renderMetricTemplate } from './render-metric-template';
import { routerOf } from './routers/gateway-api';
import { IFlaggerRouter } from './routers/router';
import { EngineCapabilities, GeneratedObject, IDeliveryEngine, IEngineRouter, PlannedRollout } from '../../contracts/delivery-engine';
import { RenderedObject } from '../../contracts/rendered-object';
import { RolloutModel } from '../../contracts/rollout-model';
import { Finding } from '../../model/finding';
import { ObjectReference } from '../../model/object-reference';
import { RolloutTarget } from '../../model/rollout-target';

/** Options of `FlaggerEngine`. */
export interface FlaggerEngineOptions {
  /**
   * The labels of which Flagger demands one in the selector of a workload: the value of its flag `-selector-labels`.
   *
   * @default ['app', 'name', 'app.kubernetes.io/name']
   */
  readonly selectorLabels?: string[];

  /**
   * What divides requests instead of the routes of Gateway API, e.g. `flagger.FlaggerRouter.nginx({ ingress: 'web' })`.
   *
   * @default - the routes of the mesh or the gateway
   */
  readonly router?: IFlaggerRouter;
}

/**
 * Flagger 1.44: the workload stays a Deployment, Flagger makes a second one for stable, the Services and the route.
 *
 * @example
 * new CanaryApp(chart, 'web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, engine: new flagger.FlaggerEngine() });
 * @see https://docs.flagger.app/usage/how-it-works
 */
export class FlaggerEngine implements IDeliveryEngine {
  public readonly name = 'Flagger';

  public readonly capabilities: EngineCapabilities = {
    absorbsWorkload: false,
    sizedByAutoscaler: true,
    ownsServices: true,
    ownsRoutes: true,
    stableSuffix: '-primary',
  };

  public readonly router?: IEngineRouter;

  private readonly selectorLabels: string[];

  constructor(private readonly options: FlaggerEngineOptions = {}) {
    this.router = options.router;
    this.selectorLabels = options.selectorLabels ?? ['app', 'name', 'app.kubernetes.io/name'];
  }

  public check(model: RolloutModel): Finding[] {
    return checkModel(model, this.routerOf(model), this.selectorLabels);
  }

  public render(model: RolloutModel): RenderedObject[] {
    return [
      ...model.plan.analysis.metrics.map(metric => ({
        id: `MetricTemplate-${metric.name}`,
        purpose: `asks ${metric.provider.type} for ${metric.name}`,
        manifest: renderMetricTemplate(model, metric),
      })),
      { id: 'Canary', purpose: 'tells Flagger what to do', manifest: renderCanary(model, this.routerOf(model)) },
    ];
  }

  public generated(model: RolloutModel): GeneratedObject[] {
    const { target, services, autoscaler } = model;
    const workload = target.kind === 'Service' ? [] : [
      { apiVersion: target.apiVersion, kind: target.kind, name: `${target.name}-primary`, purpose: 'runs the stable version' },
      ...(autoscaler ? [{ ...autoscaler, name: `${autoscaler.name}-primary`, purpose: 'scales the stable version' }] : []),
      { apiVersion: 'v1', kind: 'Service', name: services.apex, purpose: 'what clients call' },
      { apiVersion: 'v1', kind: 'Service', name: services.stable, purpose: 'the stable version' },
      { apiVersion: 'v1', kind: 'Service', name: services.canary, purpose: 'the canary' },
    ];
    return [...workload, ...this.routerOf(model).generated(model)];
  }

  public selectorsOwned(_: RolloutModel): string[] {
    return [];
  }

  public scaleTarget(target: RolloutTarget, _: string): ObjectReference {
    return target.toJSON();
  }

  public read(manifests: any[]): PlannedRollout[] {
    return readCanaries(manifests);
  }

  private routerOf(model: RolloutModel): IFlaggerRouter {
    return routerOf(model, this.options.router);
  }
}
