import { App, Chart } from 'cdk8s';
import { added } from './foretold';

const labels = { app: 'web' };

/** A Deployment `web` of three pods behind a Service, and other objects, written by hand. */
export function plain(namespace: string, ...others: any[]): App {
  const app = new App();
  new Chart(app, namespace, { namespace });
  [deployment, service, ...others].forEach(object => added(app, object));
  return app;
}

const deployment = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: {
    replicas: 3,
    selector: { matchLabels: labels },
    template: { metadata: { labels }, spec: { containers: [{ name: 'web', image: 'acme/web:1', ports: [{ name: 'http', containerPort: 8080 }] }] } },
  },
};

const service = {
  apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { selector: labels, ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
};

/** What scales `web`. */
export const autoscaler = (name: string, spec: object = { maxReplicas: 5 }) => ({
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata: { name },
  spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }, ...spec },
});

/** How many pods of `web` have to be there. */
export const budget = (name: string, bounds: object) => ({
  apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name }, spec: { selector: { matchLabels: labels }, ...bounds },
});
