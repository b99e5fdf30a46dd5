import { ApiObject, App, Chart } from 'cdk8s';
import { urlOf } from './web';
import { CanaryApp, CanaryAppProps, none } from 'cdk8s-canary';

/** The app `web` in a namespace of its own, with an entrance that is no Gateway. */
export function webBehind(entrance: (host: string) => any, namespace: string, version: string, props: Partial<CanaryAppProps>): App {
  const app = new App();
  const chart = new Chart(app, namespace, { namespace });
  new ApiObject(chart, 'entrance', entrance(new URL(urlOf(namespace)).hostname));
  new CanaryApp(chart, 'web', { image: `acme/web:${version}`, port: 8080, mesh: new none.NoMesh(), ...props })
    .acknowledge('analysis/no-metrics', 'Where nothing is measured, the weights are what is proven.');
  return app;
}

/** Leads to a TraefikService with the name of the app. */
export const ingressRoute = (host: string) => ({
  apiVersion: 'traefik.io/v1alpha1',
  kind: 'IngressRoute',
  metadata: { name: 'web' },
  spec: { entryPoints: ['web'], routes: [{ kind: 'Rule', match: `Host(\`${host}\`)`, services: [{ kind: 'TraefikService', name: 'web' }] }] },
});

/** Leads to the Service of the app, for NGINX. */
export const ingress = (host: string) => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name: 'web' },
  spec: {
    ingressClassName: 'nginx',
    rules: [{ host, http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 8080 } } } }] } }],
  },
});
