// What can be said of Linkerd's proxies, and of the calls between them.
import { App, Chart, Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { CanaryApp, RouteBackend, RouteParent, TrafficSplit, Weight, linkerd } from 'cdk8s-canary';

const app = new App();
const shop = new Chart(app, 'shop', { namespace: 'shop' });

new CanaryApp(shop, 'orders', {
  image: 'ghcr.io/acme/orders:2.0.0',
  port: 8080,
  readiness: kplus.Probe.fromHttpGet('/ready', { port: 8080 }),
  autoscaling: { maxReplicas: 8, cpuPercent: 70 },
  mesh: new linkerd.LinkerdMesh({
    skipOutboundPorts: [9042],
    proxy: {
      resources: { cpu: { request: kplus.Cpu.millis(50) }, memory: { request: Size.mebibytes(32), limit: Size.mebibytes(128) } },
      logFormat: linkerd.ProxyLogFormat.JSON,
      accessLog: linkerd.AccessLogFormat.JSON,
      shutdownGracePeriod: Duration.seconds(20),
    },
    calls: {
      retries: linkerd.Retries.onHttp({ statusCodes: ['gateway-error', '429'], limit: 2, timeout: Duration.millis(400) }),
      timeouts: { request: Duration.seconds(3) },
      circuitBreaking: linkerd.CircuitBreaking.unified({ successRate: 0.9, window: Duration.seconds(30), honorRetryAfter: true }),
      loadBalancing: { penalizeFailures: true },
    },
  }),
});

// A Service of your own, that other clusters may call, and one of another cluster that answers when this one is upgraded.
const { annotations } = linkerd.CallSettings.of({ circuitBreaking: linkerd.CircuitBreaking.consecutiveFailures({ maxFailures: 5 }) });
const stock = new kplus.Service(shop, 'stock', {
  metadata: { name: 'stock', labels: linkerd.MultiCluster.exported(), annotations },
  ports: [{ port: 8080 }],
});
stock.selectLabel('app', 'stock');
new TrafficSplit(shop, 'stock-split', {
  parents: [RouteParent.service('stock', 8080)],
  backends: [
    RouteBackend.service('stock', 8080, { weight: Weight.percent(80) }),
    RouteBackend.service(linkerd.MultiCluster.mirrorOf('stock', 'east'), 8080, { weight: Weight.percent(20) }),
  ],
});

app.synth();
