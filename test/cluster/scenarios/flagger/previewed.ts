import { App, Duration } from 'cdk8s';
import { web } from '../web';
import { CanaryApp, RolloutStrategy, RouteDestination } from 'cdk8s-canary';

/** Where testers find the version that is previewed in a namespace. */
export const previewOf = (namespace: string) => `http://${namespace}-preview.test/`;

/** The app `web`, whose new versions are previewed for two intervals before all users get them. */
export function previewed(namespace: string, version: string): App {
  const app = web(namespace, version, { strategy: RolloutStrategy.blueGreen({ preview: Duration.seconds(20) }) });
  const { rollout } = app.node.findAll().find(construct => construct instanceof CanaryApp) as CanaryApp;
  rollout.addRoute('preview', { hosts: [new URL(previewOf(namespace)).hostname], to: RouteDestination.CANARY });
  return app;
}
