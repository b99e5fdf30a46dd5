import * as assert from 'node:assert/strict';
import { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Cluster, RequestOptions } from '../../harness';
import { IMeshGateway, RouteBackend, RouteBackendOptions, RouteMatch, RouteParent, TrafficSplit } from 'cdk8s-canary';

/** A Deployment of a version, behind a Service that is called like it. */
export function backend(chart: Chart, version: string, options?: RouteBackendOptions): RouteBackend {
  const deployment = new kplus.Deployment(chart, version, {
    metadata: { name: version }, containers: [{ image: `acme/web:${version}`, portNumber: 8080 }],
  });
  deployment.exposeViaService({ name: version, ports: [{ port: 8080 }] });
  return RouteBackend.service(version, 8080, options);
}

/** Sends requests for a host to a backend. */
export function route(gateway: IMeshGateway, chart: Chart, id: string, host: string, to: RouteBackend, matches?: RouteMatch[]): TrafficSplit {
  return new TrafficSplit(chart, id, { parents: [RouteParent.gateway(gateway)], hosts: [host], backends: [to], matches });
}

/** A request, and the version that should answer it; without a version the status, as `status 404`. */
export type Expected = readonly [version: string, url: string, options?: RequestOptions];

/** Waits until each of the requests, sent ten times, is always answered as expected. */
export async function answeredAs(cluster: Cluster, expected: readonly Expected[]): Promise<void> {
  await cluster.until('requests are answered as expected', async () => {
    const answers = await Promise.all(expected.map(async ([, url, options]) => (await cluster.outside.requests(10, url, options)).byVersion));
    const told = (versions: object[]) => versions.map((counts, index) => ({ request: expected[index].slice(1), counts }));
    assert.deepEqual(told(answers), told(expected.map(([version]) => ({ [version]: 10 }))));
    return true;
  });
}
