import * as http from 'node:http';
import { Metrics } from './metrics';
import { Cluster } from './objects';

/** Serves the metrics of all pods on one page; Prometheus must scrape it with `honor_labels`. */
export function serveMetrics(metrics: Metrics, cluster: () => Cluster, port: number): Promise<void> {
  const server = http.createServer((request, response) => {
    const found = request.url === '/metrics';
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/plain; version=0.0.4' });
    response.end(found ? metrics.text(cluster()) : '');
  });
  return new Promise((resolve, reject) => { server.once('error', reject).listen(port, '127.0.0.1', resolve); });
}
