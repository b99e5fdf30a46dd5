import { apisix } from './routers/apisix';
import { appMesh } from './routers/app-mesh';
import { contour } from './routers/contour';
import { gloo } from './routers/gloo';
import { istio } from './routers/istio';
import { knative } from './routers/knative';
import { kuma } from './routers/kuma';
import { nginx } from './routers/nginx';
import {
  ApisixRouterOptions, GlooRouterOptions, IstioRouterOptions, MeasuringRouterOptions,
  NginxRouterOptions, SkipperRouterOptions, SmiVersion,
} from './routers/options';
import { IFlaggerRouter } from './routers/router';
import { skipper } from './routers/skipper';
import { smi } from './routers/smi';
import { traefik } from './routers/traefik';

/**
 * Lets Flagger divide requests by something else than the routes of Gateway API.
 *
 * Gateway API is what to use for anything new. These are for clusters that have something else.
 *
 * @example
 * new CanaryApp(chart, 'web', {
 *   image: 'ghcr.io/acme/web:1.4.2',
 *   port: 8080,
 *   engine: new flagger.FlaggerEngine({ router: flagger.FlaggerRouter.nginx({ ingress: 'web' }) }),
 * });
 * @see https://docs.flagger.app/usage/deployment-strategies
 */
export class FlaggerRouter {
  /** By a VirtualService and two DestinationRules of Istio, which Flagger makes. */
  public static istio(options?: IstioRouterOptions): IFlaggerRouter {
    return istio(options);
  }

  /** By a second Ingress for the NGINX Ingress controller, which Flagger makes of the one that is there. */
  public static nginx(options: NginxRouterOptions): IFlaggerRouter {
    return nginx(options);
  }

  /** By an HTTPProxy of Contour, which Flagger makes. An HTTPProxy of yours, with the host, has to include it. */
  public static contour(options?: MeasuringRouterOptions): IFlaggerRouter {
    return contour(options);
  }

  /** By a TraefikService, which Flagger makes. An IngressRoute of yours has to lead to it. */
  public static traefik(options?: MeasuringRouterOptions): IFlaggerRouter {
    return traefik(options);
  }

  /** By a second Ingress for Skipper, which Flagger makes of the one that is there. */
  public static skipper(options: SkipperRouterOptions): IFlaggerRouter {
    return skipper(options);
  }

  /** By a RouteTable of Gloo and two Upstreams, which Flagger makes. A VirtualService of yours, with the host, has to delegate to it. */
  public static gloo(options?: GlooRouterOptions): IFlaggerRouter {
    return gloo(options);
  }

  /** By a second ApisixRoute, which Flagger makes of the one that is there. */
  public static apisix(options: ApisixRouterOptions): IFlaggerRouter {
    return apisix(options);
  }

  /** By a TrafficRoute of Kuma, which Flagger makes. It belongs to the whole cluster, so the name of the rollout has to be unique there. */
  public static kuma(options?: MeasuringRouterOptions): IFlaggerRouter {
    return kuma(options);
  }

  /** By the revisions of a Knative Service, which is the target of the rollout. */
  public static knative(): IFlaggerRouter {
    return knative();
  }

  /** By a TrafficSplit for Linkerd's SMI extension. Its place was taken by Gateway API: there is a warning. */
  public static linkerd(): IFlaggerRouter {
    return smi(SmiVersion.V1ALPHA1, 'Linkerd (SMI)', 'linkerd');
  }

  /** By a TrafficSplit for any mesh with the Service Mesh Interface. Its place was taken by Gateway API: there is a warning. */
  public static smi(version: SmiVersion): IFlaggerRouter {
    return smi(version);
  }

  /** By a TrafficSplit for Open Service Mesh, which has ended: there is a warning. */
  public static osm(): IFlaggerRouter {
    return smi(SmiVersion.V1ALPHA2, 'Open Service Mesh', 'osm');
  }

  /** By virtual nodes, routers and services of AWS App Mesh, which Flagger makes. App Mesh has ended: there is a warning. */
  public static appMesh(): IFlaggerRouter {
    return appMesh();
  }

  private constructor() {}
}
