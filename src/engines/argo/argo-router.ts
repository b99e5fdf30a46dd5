import { alb } from './routers/alb';
import { ambassador } from './routers/ambassador';
import { apisix } from './routers/apisix';
import { appMesh } from './routers/app-mesh';
import { istio, istioFromName } from './routers/istio';
import { nginx } from './routers/nginx';
import {
  AlbRouterOptions, AmbassadorRouterOptions, ApisixRouterOptions, AppMeshRouterOptions, IstioReferenceOptions,
  IstioRouterOptions, MeasuringRouterOptions, NginxRouterOptions, SmiRouterOptions,
} from './routers/options';
import { IArgoRouter } from './routers/router';
import { smi } from './routers/smi';
import { traefik, traefikFromName } from './routers/traefik';

/**
 * Lets Argo Rollouts divide requests by something else than the routes of Gateway API.
 *
 * Gateway API is what to use for anything new. These are for clusters that have something else.
 *
 * @example
 * new CanaryApp(chart, 'web', {
 *   image: 'ghcr.io/acme/web:1.4.2',
 *   port: 8080,
 *   engine: new argo.ArgoRolloutsEngine({ router: argo.ArgoRouter.nginx({ ingress: 'web' }) }),
 * });
 * @see https://argo-rollouts.readthedocs.io/en/stable/features/traffic-management/
 */
export class ArgoRouter {
  /** By a VirtualService of Istio, which is written, and which the controller changes. */
  public static istio(options?: IstioRouterOptions): IArgoRouter {
    return istio(options);
  }

  /** By a VirtualService of Istio that was made elsewhere, in the namespace of the rollout. */
  public static istioFromName(name: string, options?: IstioReferenceOptions): IArgoRouter {
    return istioFromName(name, options);
  }

  /** By a second Ingress for the NGINX Ingress controller, which the controller makes of the one that is there. */
  public static nginx(options: NginxRouterOptions): IArgoRouter {
    return nginx(options);
  }

  /** By an annotation of an Ingress for the AWS Load Balancer Controller. */
  public static alb(options: AlbRouterOptions): IArgoRouter {
    return alb(options);
  }

  /**
   * By a TraefikService, which is written, and which the controller changes. An IngressRoute of yours has to lead to it.
   *
   * The controller looks for TraefikServices of Traefik 2, unless its flags `--traefik-api-group` and `--traefik-api-version` say
   * `traefik.io` and `traefik.io/v1alpha1`.
   */
  public static traefik(options?: MeasuringRouterOptions): IArgoRouter {
    return traefik(options);
  }

  /** By a TraefikService that was made elsewhere, with both Services of the rollout. See `traefik` for what the controller has to be told. */
  public static traefikFromName(name: string, options?: MeasuringRouterOptions): IArgoRouter {
    return traefikFromName(name, options);
  }

  /** By further Mappings of Ambassador, now Emissary-ingress, which the controller makes of those that are there. */
  public static ambassador(options: AmbassadorRouterOptions): IArgoRouter {
    return ambassador(options);
  }

  /** By an ApisixRoute that was made elsewhere. */
  public static apisix(options: ApisixRouterOptions): IArgoRouter {
    return apisix(options);
  }

  /** By a TrafficSplit, which the controller makes. Its place was taken by Gateway API: there is a warning. */
  public static smi(options?: SmiRouterOptions): IArgoRouter {
    return smi(options);
  }

  /** By a virtual router of AWS App Mesh that was made elsewhere. App Mesh has ended: there is a warning. */
  public static appMesh(options: AppMeshRouterOptions): IArgoRouter {
    return appMesh(options);
  }

  private constructor() {}
}
