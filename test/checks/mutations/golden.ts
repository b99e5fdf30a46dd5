import { ApiObject, App, Chart } from 'cdk8s';
import { Probe } from 'cdk8s-plus-28';
import { ClusterFacts } from '../../../src/topology';
import { CanaryApp, CanaryAppProps, MeshGateway, argo, flagger, linkerd, none, prometheus, traefik } from 'cdk8s-canary';

/** A whole topology as our constructs write it. */
export interface Golden {
  readonly title: string;
  readonly manifests: any[];
}

/** The manifests are all that there is. */
export const GOLDEN_FACTS: ClusterFacts = { complete: true, namespaceLabels: { platform: {}, shop: {} } };

export const GOLDEN: Golden[] = [
  golden('Flagger, Linkerd, Traefik', { engine: new flagger.FlaggerEngine(), mesh: new linkerd.LinkerdMesh() }),
  golden('Flagger, Traefik', { engine: new flagger.FlaggerEngine(), mesh: new none.NoMesh() }),
  golden('Argo Rollouts, Linkerd, Traefik', { engine: new argo.ArgoRolloutsEngine(), mesh: new linkerd.LinkerdMesh() }),
  golden('Argo Rollouts, Traefik', { engine: new argo.ArgoRolloutsEngine(), mesh: new none.NoMesh() }),
];

function golden(title: string, props: Partial<CanaryAppProps>): Golden {
  const app = new App();
  const platform = new Chart(app, 'platform', { namespace: 'platform' });
  const metricProvider = new prometheus.Prometheus('http://prometheus.monitoring:9090');
  const gateway = new MeshGateway(platform, 'edge', { provider: new traefik.TraefikGateway({ metricProvider }), createClass: true });
  const shop = new Chart(app, 'shop', { namespace: 'shop' });
  const healthy = Probe.fromHttpGet('/healthz', { port: 8080 });
  new CanaryApp(shop, 'web', {
    image: 'ghcr.io/acme/web:1.4.2',
    port: 8080,
    gateway,
    hosts: ['shop.acme.dev'],
    autoscaling: { minReplicas: 2, maxReplicas: 6 },
    readiness: healthy,
    liveness: healthy,
    startup: healthy,
    ...props,
  });
  return { title, manifests: app.node.findAll().filter(ApiObject.isApiObject).map(object => object.toJson()) };
}
