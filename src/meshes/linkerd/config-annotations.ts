import { Duration } from 'cdk8s';
import { printDuration } from './print-duration';
import { PodProxyOptions } from './proxy-options';
import { TrafficOptions } from './traffic-options';
import { refuse } from '../../private/errors';
import { checkedNetwork } from '../../private/networks';
import { checkedPort } from '../../private/ports';

const RULE = 'linkerd/annotation-value';

/** What the proxies of a pod or of a namespace are told. */
interface ProxyConfig extends TrafficOptions {
  readonly proxy?: PodProxyOptions;
}

/** As annotations of the pod or the namespace. What is undefined is not said. */
export function configAnnotations({ proxy, ...traffic }: ProxyConfig): { [key: string]: string } {
  const said = Object.entries({ ...trafficAnnotations(traffic), ...(proxy && proxyAnnotations(proxy)) });
  return Object.fromEntries(said.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function trafficAnnotations(options: TrafficOptions): { [key: string]: string | undefined } {
  return config({
    'opaque-ports': ports(options.opaquePorts),
    'skip-inbound-ports': ports(options.skipInboundPorts),
    'skip-outbound-ports': ports(options.skipOutboundPorts),
    'skip-subnets': options.skipNetworks?.map(network => checkedNetwork('linkerd/networks', network)).join(','),
    'default-inbound-policy': options.inboundPolicy,
  });
}

function proxyAnnotations(options: PodProxyOptions): { [key: string]: string | undefined } {
  const { resources: { cpu, memory, ephemeralStorage } = {}, ports: own = {}, env } = options;
  return {
    ...config({
      'proxy-cpu-request': cpu?.request?.amount,
      'proxy-cpu-limit': cpu?.limit?.amount,
      'proxy-memory-request': memory?.request?.asString(),
      'proxy-memory-limit': memory?.limit?.asString(),
      'proxy-ephemeral-storage-request': ephemeralStorage?.request?.asString(),
      'proxy-ephemeral-storage-limit': ephemeralStorage?.limit?.asString(),
      'proxy-cpu-ratio-limit': ratio(options.cpuRatioLimit),
      'proxy-image': options.image,
      'proxy-version': options.version,
      'image-pull-policy': options.imagePullPolicy,
      'proxy-log-level': logLevel(options.logLevel),
      'proxy-log-format': options.logFormat,
      'proxy-log-http-headers': either(options.logHttpHeaders, 'insecure', 'off'),
      'access-log': options.accessLog,
      'proxy-enable-native-sidecar': either(options.nativeSidecar),
      'proxy-await': either(options.awaitProxy, 'enabled', 'disabled'),
      'shutdown-grace-period': duration(options.shutdownGracePeriod),
      'proxy-admin-shutdown': either(options.adminShutdown, 'enabled', 'disabled'),
      'proxy-uid': id(options.user),
      'proxy-gid': id(options.group),
      'inbound-port': port(own.inbound),
      'outbound-port': port(own.outbound),
      'admin-port': port(own.admin),
      'control-port': port(own.control),
      'proxy-inbound-connect-timeout': duration(options.inboundConnectTimeout),
      'proxy-outbound-connect-timeout': duration(options.outboundConnectTimeout),
      'proxy-inbound-discovery-cache-unused-timeout': duration(options.inboundDiscoveryCacheTimeout),
      'proxy-outbound-discovery-cache-unused-timeout': duration(options.outboundDiscoveryCacheTimeout),
      'proxy-disable-inbound-protocol-detect-timeout': either(options.inboundDetectTimeout, 'false', 'true'),
      'proxy-disable-outbound-protocol-detect-timeout': either(options.outboundDetectTimeout, 'false', 'true'),
      'proxy-metrics-hostname-labels': either(options.hostnameLabels),
      'enable-debug-sidecar': either(options.debugSidecar),
      'proxy-additional-env': env && JSON.stringify(Object.entries(env).map(([name, value]) => ({ name, value }))),
    }),
    ...Object.fromEntries(Object.entries(options.traceAttributes ?? {}).map(([name, value]) => [`resource.opentelemetry.io/${name}`, value])),
  };
}

function config(values: { [name: string]: string | undefined }): { [key: string]: string | undefined } {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`config.linkerd.io/${name}`, value]));
}

function either(value: boolean | undefined, yes = 'true', no = 'false'): string | undefined {
  return value === undefined ? undefined : value ? yes : no;
}

function duration(value?: Duration): string | undefined {
  return value && printDuration(RULE, value);
}

function ports(values?: number[]): string | undefined {
  return values?.map(port).join(',');
}

function port(value?: number): string | undefined {
  return value === undefined ? undefined : String(checkedPort('value/port', value));
}

function id(value?: number): string | undefined {
  if (value !== undefined && (!Number.isInteger(value) || value < 1)) { refuse(RULE, value, 'the id of a user or group, from 1 on'); }
  return value?.toString();
}

function ratio(value?: number): string | undefined {
  if (value !== undefined && !(value > 0 && value < 1)) { refuse(RULE, value, 'a number above 0 and below 1'); }
  return value?.toString();
}

function logLevel(value?: string): string | undefined {
  if (value !== undefined && !/^\S+$/.test(value)) { refuse(RULE, value, 'levels by module without spaces, e.g. warn,linkerd=debug'); }
  return value;
}
