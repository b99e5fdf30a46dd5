import { argo, flagger, prometheus } from 'cdk8s-canary';

const metricProvider = new prometheus.Prometheus('http://prometheus:9090');

/** Each router of Flagger. */
export const FLAGGER_ROUTERS = {
  istio: flagger.FlaggerRouter.istio({ gateways: ['istio-system/public'], hosts: ['shop.acme.dev'], metricProvider }),
  nginx: flagger.FlaggerRouter.nginx({ ingress: 'entrance', metricProvider }),
  contour: flagger.FlaggerRouter.contour({ metricProvider }),
  traefik: flagger.FlaggerRouter.traefik({ metricProvider }),
  skipper: flagger.FlaggerRouter.skipper({ ingress: 'entrance' }),
  gloo: flagger.FlaggerRouter.gloo({ upstream: { name: 'settings', namespace: 'gloo-system' }, metricProvider }),
  apisix: flagger.FlaggerRouter.apisix({ route: 'entrance' }),
  kuma: flagger.FlaggerRouter.kuma({ metricProvider }),
  knative: flagger.FlaggerRouter.knative(),
  linkerd: flagger.FlaggerRouter.linkerd(),
  smi: flagger.FlaggerRouter.smi(flagger.SmiVersion.V1ALPHA3),
  osm: flagger.FlaggerRouter.osm(),
  appMesh: flagger.FlaggerRouter.appMesh(),
};

/** Each router of Argo Rollouts. */
export const ARGO_ROUTERS = {
  istio: argo.ArgoRouter.istio({ gateways: ['istio-system/public', 'mesh'], hosts: ['shop.acme.dev'], metricProvider }),
  istioFromName: argo.ArgoRouter.istioFromName('entrance', {
    routes: ['main'], destinationRule: { name: 'web', stable: 'old', canary: 'new' }, metricProvider,
  }),
  nginx: argo.ArgoRouter.nginx({ ingress: 'entrance', metricProvider }),
  nginxTwice: argo.ArgoRouter.nginx({
    ingress: 'entrance', moreIngresses: ['inside'], annotationPrefix: 'acme.dev', canaryAnnotations: { 'acme.dev/x': 'y' },
  }),
  alb: argo.ArgoRouter.alb({ ingress: 'entrance', rootService: 'root', annotationPrefix: 'acme.dev' }),
  traefik: argo.ArgoRouter.traefik({ metricProvider }),
  traefikFromName: argo.ArgoRouter.traefikFromName('weighted', { metricProvider }),
  ambassador: argo.ArgoRouter.ambassador({ mappings: ['entrance'] }),
  apisix: argo.ArgoRouter.apisix({ route: 'entrance', rules: ['main'] }),
  smi: argo.ArgoRouter.smi(),
  appMesh: argo.ArgoRouter.appMesh({ virtualService: 'web', stableNode: 'web-stable', canaryNode: 'web-canary' }),
};
