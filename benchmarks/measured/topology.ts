import { App, Chart } from 'cdk8s';
import { Layout, Task } from './case';
import { argo, CanaryApp, flagger, MeshGateway, traefik } from 'cdk8s-canary';

/** Many apps behind one Gateway, each as short as a user may write it. */
export function createApps({ engine, layout, count, outdir }: Task): App {
  const app = new App({ outdir });
  const shop = new Chart(app, 'shop', { namespace: 'shop' });
  const gateway = new MeshGateway(shop, 'edge', { provider: new traefik.TraefikGateway() });
  for (let i = 0; i < count; i++) {
    const name = `app-${i}`;
    new CanaryApp(chartOf(layout, shop, name), name, {
      image: `ghcr.io/acme/${name}:1.4.2`,
      port: 8080,
      gateway,
      hosts: [`${name}.acme.dev`],
      engine: engine === 'Flagger' ? new flagger.FlaggerEngine() : new argo.ArgoRolloutsEngine(),
    });
  }
  return app;
}

function chartOf(layout: Layout, shared: Chart, name: string): Chart {
  switch (layout) {
    case 'one chart': return shared;
    case 'chart per app': return new Chart(shared.node.root, name, { namespace: shared.namespace });
    case 'chart and namespace per app': return new Chart(shared.node.root, name, { namespace: name });
  }
}
