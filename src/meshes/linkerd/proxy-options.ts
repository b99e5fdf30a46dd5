import { Duration } from 'cdk8s';
import type { ContainerResources, ImagePullPolicy } from 'cdk8s-plus-28';

/** The form of what a proxy logs. */
export enum ProxyLogFormat {
  /** Lines for people. */
  PLAIN = 'plain',
  /** An object a line. */
  JSON = 'json',
}

/** The form in which a proxy logs each request that comes in. */
export enum AccessLogFormat {
  /** As Apache does. */
  APACHE = 'apache',
  /** An object a line. */
  JSON = 'json',
}

/** Ports that a proxy itself listens on. They must not be those of the app. */
export interface ProxyPorts {
  /** @default 4143 */
  readonly inbound?: number;
  /** @default 4140 */
  readonly outbound?: number;
  /** Of its metrics and probes. @default 4191 */
  readonly admin?: number;
  /** @default 4190 */
  readonly control?: number;
}

/**
 * How the proxy beside each pod runs. What is not said is as Linkerd was installed.
 *
 * @see https://linkerd.io/2/reference/proxy-configuration/
 */
export interface ProxyOptions {
  /**
   * What the proxy asks for, and may use at most. An autoscaler that goes by CPU or memory needs the requests.
   *
   * @default - as installed, usually nothing
   */
  readonly resources?: ContainerResources;

  /**
   * Image of the proxy, without tag.
   *
   * @default - as installed
   */
  readonly image?: string;

  /**
   * Tag of the image.
   *
   * @default - as installed
   */
  readonly version?: string;

  /**
   * When the image is pulled.
   *
   * @default - as installed
   */
  readonly imagePullPolicy?: ImagePullPolicy;

  /**
   * What the proxy logs, by module, e.g. `warn,linkerd=debug`.
   *
   * @default - as installed, usually `warn,linkerd=info,hickory=error`
   */
  readonly logLevel?: string;

  /**
   * The form of the log.
   *
   * @default - as installed, usually plain
   */
  readonly logFormat?: ProxyLogFormat;

  /**
   * Whether headers are logged, with all the secrets in them.
   *
   * @default - as installed, usually not
   */
  readonly logHttpHeaders?: boolean;

  /**
   * Logs each request that comes in.
   *
   * @default - as installed, usually not
   */
  readonly accessLog?: AccessLogFormat;

  /**
   * Whether the proxy is a container that starts before all others and ends after them, as Kubernetes has it from 1.29 on.
   *
   * @default - as installed, usually true
   */
  readonly nativeSidecar?: boolean;

  /**
   * Whether the app waits for the proxy, where the proxy is no native sidecar.
   *
   * @default - as installed, usually true
   */
  readonly awaitProxy?: boolean;

  /**
   * How long the proxy still waits for requests under way when its pod ends. Less than the grace period of the pod, or it has no effect.
   *
   * @default - as installed, usually two minutes
   */
  readonly shutdownGracePeriod?: Duration;

  /**
   * Whether a container of the pod may end the proxy by a POST to /shutdown of the admin port.
   *
   * @default - as installed, usually not
   */
  readonly adminShutdown?: boolean;

  /**
   * Id of the user that the proxy runs as. No container of the app may run as the same.
   *
   * @default - as installed, usually 2102
   */
  readonly user?: number;

  /**
   * Id of the group that the proxy runs as.
   *
   * @default - as installed, usually none
   */
  readonly group?: number;

  /**
   * Ports that the proxy listens on.
   *
   * @default - as installed
   */
  readonly ports?: ProxyPorts;

  /**
   * How long the proxy tries to connect to its app.
   *
   * @default - as installed, usually 100 milliseconds
   */
  readonly inboundConnectTimeout?: Duration;

  /**
   * How long the proxy tries to connect to whom the app calls.
   *
   * @default - as installed, usually one second
   */
  readonly outboundConnectTimeout?: Duration;

  /**
   * How long the proxy remembers its policy for a port that nobody calls.
   *
   * @default - as installed, usually 90 seconds
   */
  readonly inboundDiscoveryCacheTimeout?: Duration;

  /**
   * How long the proxy remembers addresses of what the app does not call any more.
   *
   * @default - as installed, usually five seconds
   */
  readonly outboundDiscoveryCacheTimeout?: Duration;

  /**
   * Whether the proxy gives up after ten seconds to find out what callers speak.
   *
   * @default - as installed, usually true
   */
  readonly inboundDetectTimeout?: boolean;

  /**
   * Whether the proxy gives up after ten seconds to find out what the app speaks to others.
   *
   * @default - as installed, usually true
   */
  readonly outboundDetectTimeout?: boolean;

  /**
   * Whether metrics have the host that was called. Each host makes series of its own.
   *
   * @default - as installed, usually not
   */
  readonly hostnameLabels?: boolean;

  /**
   * Whether there is a container with tools beside the proxy.
   *
   * @default - as installed, usually not
   */
  readonly debugSidecar?: boolean;
}

/** How the proxy of a pod runs, with what a namespace cannot say for all its pods. */
export interface PodProxyOptions extends ProxyOptions {
  /**
   * The part of the CPUs of its node that the proxy may use at most, above 0 and below 1.
   *
   * @default - not limited this way
   */
  readonly cpuRatioLimit?: number;

  /**
   * More environment variables of the proxy.
   *
   * @default - none
   */
  readonly env?: { [name: string]: string };

  /**
   * Attributes of the traces that the proxy sends, without `resource.opentelemetry.io/` in front.
   *
   * @default - none
   */
  readonly traceAttributes?: { [name: string]: string };
}
