import { renderTemplates } from './analysis-template';
import { checkModel } from './check-model';
import { readRollouts } from './read-rollout';
import { renderRollout } from './render-rollout';
import { routerOf } from './routers/gateway-api';
import { IArgoRouter } from './routers/router';
import { ScaleDown } from './scale-down';
import { isBlueGreen } from './steps';
import { EngineCapabilities, GeneratedObject, IDeliveryEngine, IEngineRouter, PlannedRollout } from '../../contracts/delivery-engine';
import { RenderedObject } from '../../contracts/rendered-object';
import { RolloutModel } from '../../contracts/rollout-model';
import { Finding } from '../../model/finding';
import { ObjectReference } from '../../model/object-reference';
import { RolloutTarget } from '../../model/rollout-target';

/** Options of `ArgoRolloutsEngine`. */
export interface ArgoRolloutsEngineOptions {
  /**
   * Whether the Rollout refers to a Deployment that stays, instead of carrying the pod template itself.
   * Workloads made elsewhere are always referred to.
   *
   * @default false
   */
  readonly referToDeployment?: boolean;

  /**
   * What happens to the pods of a Deployment that is referred to.
   *
   * @default ScaleDown.ON_SUCCESS
   */
  readonly scaleDown?: ScaleDown;

  /**
   * What divides requests instead of the routes of Gateway API, e.g. `argo.ArgoRouter.nginx({ ingress: 'web' })`.
   *
   * @default - the routes of the mesh or the gateway
   */
  readonly router?: IArgoRouter;
}

/**
 * Argo Rollouts 1.9 with its Gateway API plugin: a Rollout takes the place of the Deployment.
 *
 * @example
 * new CanaryApp(chart, 'web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, engine: new argo.ArgoRolloutsEngine() });
 * @see https://argo-rollouts.readthedocs.io/en/stable/features/specification/
 */
export class ArgoRolloutsEngine implements IDeliveryEngine {
  public readonly name = 'Argo Rollouts';
  public readonly capabilities: EngineCapabilities;
  public readonly router?: IEngineRouter;

  private readonly scaleDown: ScaleDown;

  constructor(private readonly options: ArgoRolloutsEngineOptions = {}) {
    this.router = options.router;
    this.scaleDown = options.scaleDown ?? ScaleDown.ON_SUCCESS;
    this.capabilities = {
      absorbsWorkload: !options.referToDeployment,
      sizedByAutoscaler: false,
      ownsServices: false,
      ownsRoutes: false,
      stableSuffix: '',
    };
  }

  public check(model: RolloutModel): Finding[] {
    return checkModel(model, this.routerOf(model));
  }

  public render(model: RolloutModel): RenderedObject[] {
    const templates = renderTemplates(model);
    const router = this.routerOf(model);
    return [
      ...templates.map(({ name, purpose, manifest }) => ({ id: `AnalysisTemplate-${name}`, purpose, manifest })),
      ...router?.objects(model) ?? [],
      {
        id: 'Rollout',
        purpose: 'runs both versions and moves requests between them',
        manifest: renderRollout(model, templates, this.scaleDown, router),
      },
    ];
  }

  public generated(model: RolloutModel): GeneratedObject[] {
    return isBlueGreen(model.plan.steps) ? [] : this.routerOf(model)?.generated(model) ?? [];
  }

  public selectorsOwned({ services, split, plan }: RolloutModel): string[] {
    return split || isBlueGreen(plan.steps) ? [services.stable, services.canary] : [services.canary];
  }

  public scaleTarget(_: RolloutTarget, rolloutName: string): ObjectReference {
    return { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: rolloutName };
  }

  public read(manifests: any[]): PlannedRollout[] {
    return readRollouts(manifests);
  }

  private routerOf(model: RolloutModel): IArgoRouter | undefined {
    return routerOf(model, this.options.router);
  }
}
