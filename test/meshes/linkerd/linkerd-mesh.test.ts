import { Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { linkerd } from 'cdk8s-canary';

const annotations = (options: linkerd.LinkerdMeshOptions) => new linkerd.LinkerdMesh(options).podAnnotations;

test('pods ask for a proxy, and nothing else is said', () => {
  expect(annotations({})).toEqual({ 'linkerd.io/inject': 'enabled' });
});

test('pods do not ask where their namespace does', () => {
  expect(annotations({ injectedByNamespace: true })).toEqual({});
});

const PROXY: [string, linkerd.PodProxyOptions, string, string][] = [
  ['cpu', { resources: { cpu: { request: kplus.Cpu.millis(20) } } }, 'proxy-cpu-request', '20m'],
  ['memory', { resources: { memory: { limit: Size.mebibytes(64) } } }, 'proxy-memory-limit', '64Mi'],
  ['disk', { resources: { ephemeralStorage: { request: Size.gibibytes(1) } } }, 'proxy-ephemeral-storage-request', '1Gi'],
  ['part of the CPUs', { cpuRatioLimit: 0.1 }, 'proxy-cpu-ratio-limit', '0.1'],
  ['image', { image: 'mirror.acme.dev/proxy' }, 'proxy-image', 'mirror.acme.dev/proxy'],
  ['when to pull', { imagePullPolicy: kplus.ImagePullPolicy.ALWAYS }, 'image-pull-policy', 'Always'],
  ['log level', { logLevel: 'warn,linkerd=debug' }, 'proxy-log-level', 'warn,linkerd=debug'],
  ['log format', { logFormat: linkerd.ProxyLogFormat.JSON }, 'proxy-log-format', 'json'],
  ['headers', { logHttpHeaders: true }, 'proxy-log-http-headers', 'insecure'],
  ['no headers', { logHttpHeaders: false }, 'proxy-log-http-headers', 'off'],
  ['access log', { accessLog: linkerd.AccessLogFormat.APACHE }, 'access-log', 'apache'],
  ['native sidecar', { nativeSidecar: false }, 'proxy-enable-native-sidecar', 'false'],
  ['waiting', { awaitProxy: false }, 'proxy-await', 'disabled'],
  ['grace period', { shutdownGracePeriod: Duration.minutes(2) }, 'shutdown-grace-period', '120s'],
  ['shutdown', { adminShutdown: true }, 'proxy-admin-shutdown', 'enabled'],
  ['user', { user: 3000 }, 'proxy-uid', '3000'],
  ['port', { ports: { admin: 5191 } }, 'admin-port', '5191'],
  ['timeout', { inboundConnectTimeout: Duration.millis(250) }, 'proxy-inbound-connect-timeout', '250ms'],
  ['detection', { outboundDetectTimeout: false }, 'proxy-disable-outbound-protocol-detect-timeout', 'true'],
  ['environment', { env: { A: 'b"c' } }, 'proxy-additional-env', '[{"name":"A","value":"b\\"c"}]'],
];

test.each(PROXY)('the proxy is told: %s', (_, proxy, key, value) => {
  expect(annotations({ proxy })).toEqual({ 'linkerd.io/inject': 'enabled', [`config.linkerd.io/${key}`]: value });
});

test('traces have attributes', () => {
  expect(annotations({ proxy: { traceAttributes: { team: 'shop' } } })).toMatchObject({ 'resource.opentelemetry.io/team': 'shop' });
});

const TRAFFIC: [string, linkerd.TrafficOptions, string, string][] = [
  ['opaque ports', { opaquePorts: [5432, 6379] }, 'opaque-ports', '5432,6379'],
  ['no opaque ports', { opaquePorts: [] }, 'opaque-ports', ''],
  ['ports of callers', { skipInboundPorts: [9000] }, 'skip-inbound-ports', '9000'],
  ['ports that are called', { skipOutboundPorts: [9042] }, 'skip-outbound-ports', '9042'],
  ['networks', { skipNetworks: ['172.17.0.0/16', 'fd00::/8'] }, 'skip-subnets', '172.17.0.0/16,fd00::/8'],
  ['who may call', { inboundPolicy: linkerd.InboundPolicy.DENY }, 'default-inbound-policy', 'deny'],
];

test.each(TRAFFIC)('connections are as is said: %s', (_, traffic, key, value) => {
  expect(annotations(traffic)).toMatchObject({ [`config.linkerd.io/${key}`]: value });
});

const WRONG: [string, linkerd.LinkerdMeshOptions, string][] = [
  ['a port', { opaquePorts: [70000] }, 'value/port'],
  ['a port of the proxy', { proxy: { ports: { inbound: 0 } } }, 'value/port'],
  ['a network', { skipNetworks: ['10.0.0.0/33'] }, 'linkerd/networks'],
  ['a user', { proxy: { user: 0 } }, 'linkerd/annotation-value'],
  ['a part', { proxy: { cpuRatioLimit: 1 } }, 'linkerd/annotation-value'],
  ['a level', { proxy: { logLevel: 'warn, linkerd=info' } }, 'linkerd/annotation-value'],
  ['a time', { proxy: { shutdownGracePeriod: Duration.millis(0.5) } }, 'linkerd/annotation-value'],
];

test.each(WRONG)('%s that cannot be is refused', (_, options, rule) => {
  expect(() => new linkerd.LinkerdMesh(options)).toThrow(rule);
});
