import { App, Chart, Duration } from 'cdk8s';
import { Analysis, AnalysisOptions, CanaryApp, CanaryAppProps, MeshGateway, traefik } from 'cdk8s-canary';

/** Where users find the app of a namespace. */
export const urlOf = (namespace: string) => `http://${namespace}.test/`;

/** Long enough to send hundreds of requests at each weight, while other scenarios want the processor too. */
export const COUNTED_INTERVAL = Duration.seconds(15);

/** An analysis in a hurry: ten seconds is the shortest interval that Flagger keeps. */
export function quickAnalysis(options: Partial<AnalysisOptions> = {}): Analysis {
  return Analysis.of({ interval: Duration.seconds(10), failureLimit: 2, ...options });
}

/**
 * The app `web` in a namespace of its own, behind a gateway of its own.
 *
 * @param version the tag of its image; `stand-ins/behaviour.ts` tells what the words in it mean
 */
export function web(namespace: string, version: string, props: Partial<CanaryAppProps> = {}): App {
  const app = new App();
  const chart = new Chart(app, namespace, { namespace });
  const edge = new MeshGateway(chart, 'edge', { provider: new traefik.TraefikGateway() });
  new CanaryApp(chart, 'web', {
    image: `acme/web:${version}`,
    port: 8080,
    gateway: edge,
    hosts: [new URL(urlOf(namespace)).hostname],
    analysis: quickAnalysis(),
    ...props,
  });
  return app;
}
