import { policyMilliseconds, portList } from './linkerd';
import { goSeconds } from '../values/go-duration';
import { quantity } from '../values/quantity';

/** How the value of an annotation is read. */
export type AnnotationForm =
  | 'text' | 'boolean' | 'ports' | 'number' | 'quantity' | 'go-duration' | 'duration' | 'ratio' | readonly string[];

const bare = (prefix: string, forms: { [name: string]: AnnotationForm }) =>
  Object.fromEntries(Object.entries(forms).map(([name, form]) => [`${prefix}/${name}`, form]));

const SWITCH = ['enabled', 'disabled'];

/** What pods, and namespaces for all their pods, can tell the proxy. */
export const PROXY_ANNOTATIONS: { readonly [key: string]: AnnotationForm } = {
  ...bare('config.linkerd.io', {
    'proxy-image': 'text',
    'proxy-version': 'text',
    'image-pull-policy': ['Always', 'IfNotPresent', 'Never'],
    'enable-debug-sidecar': 'boolean',
    'control-port': 'number',
    'inbound-port': 'number',
    'admin-port': 'number',
    'outbound-port': 'number',
    'skip-inbound-ports': 'ports',
    'skip-outbound-ports': 'ports',
    'skip-subnets': 'text',
    'opaque-ports': 'ports',
    'pod-inbound-ports': 'text',
    'proxy-cpu-request': 'quantity',
    'proxy-cpu-limit': 'quantity',
    'proxy-memory-request': 'quantity',
    'proxy-memory-limit': 'quantity',
    'proxy-ephemeral-storage-request': 'quantity',
    'proxy-ephemeral-storage-limit': 'quantity',
    'proxy-uid': 'number',
    'proxy-gid': 'number',
    'proxy-log-level': 'text',
    'proxy-log-format': ['plain', 'json'],
    'proxy-log-http-headers': 'text',
    'access-log': 'text',
    'enable-external-profiles': 'boolean',
    'proxy-require-identity-inbound-ports': 'ports',
    'proxy-metrics-hostname-labels': 'boolean',
    'proxy-outbound-connect-timeout': 'go-duration',
    'proxy-inbound-connect-timeout': 'go-duration',
    'proxy-outbound-discovery-cache-unused-timeout': 'go-duration',
    'proxy-inbound-discovery-cache-unused-timeout': 'go-duration',
    'proxy-disable-outbound-protocol-detect-timeout': 'boolean',
    'proxy-disable-inbound-protocol-detect-timeout': 'boolean',
    'proxy-await': SWITCH,
    'default-inbound-policy': 'text',
    'shutdown-grace-period': 'go-duration',
    'proxy-admin-shutdown': SWITCH,
    'proxy-enable-native-sidecar': 'boolean',
    'proxy-additional-env': 'text',
  }),
  ...bare('config.alpha.linkerd.io', { 'proxy-wait-before-exit-seconds': 'number', 'proxy-enable-native-sidecar': 'boolean' }),
};

/** What only pods can tell it: on a namespace it is ignored. */
export const POD_ANNOTATIONS: { readonly [key: string]: AnnotationForm } = {
  ...bare('config.linkerd.io', {
    'proxy-cpu-ratio-limit': 'ratio',
    'enable-gateway': 'boolean',
    'close-wait-timeout': 'go-duration',
    'debug-image': 'text',
    'debug-image-version': 'text',
    'debug-image-pull-policy': ['Always', 'IfNotPresent', 'Never'],
  }),
  ...bare('config.beta.linkerd.io', { 'proxy-enable-native-sidecar': 'boolean' }),
};

/** How often, and for how long, callers try: on Services, EgressNetworks and routes. */
export const CALL_ANNOTATIONS: { readonly [key: string]: AnnotationForm } = {
  ...bare('retry.linkerd.io', { http: 'text', grpc: 'text', limit: 'text', timeout: 'duration' }),
  ...bare('timeout.linkerd.io', { request: 'duration', response: 'duration', idle: 'duration' }),
};

/** When callers give up on a pod: on Services and EgressNetworks. */
export const BALANCER_ANNOTATIONS: { readonly [key: string]: AnnotationForm } = {
  ...bare('balancer.linkerd.io', {
    'failure-accrual': ['consecutive', 'unified'],
    'failure-accrual-consecutive-max-failures': 'number',
    'failure-accrual-consecutive-min-penalty': 'duration',
    'failure-accrual-consecutive-max-penalty': 'duration',
    'failure-accrual-consecutive-jitter-ratio': 'text',
  }),
  ...bare('balancer.alpha.linkerd.io', {
    'failure-accrual-success-rate-threshold': 'text',
    'failure-accrual-success-rate-window': 'duration',
    'failure-accrual-success-rate-min-requests': 'number',
    'failure-accrual-honor-retry-after': 'boolean',
    'penalize-failures': 'boolean',
    'load-biaser-penalty': 'duration',
    'load-biaser-max-retry-after': 'duration',
  }),
};

/** The groups of annotations by which Linkerd is told something, without those that it writes itself. */
export const LINKERD_ANNOTATION = /^(config|retry|timeout|balancer)(\.alpha|\.beta)?\.linkerd\.io\//;

const READERS: { readonly [form: string]: (value: string) => boolean } = {
  'boolean': value => /^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value),
  'number': value => /^\d+$/.test(value),
  'quantity': value => quantity(value) !== undefined,
  'ratio': value => Number(value) > 0 && Number(value) < 1,
  'ports': value => portList(value) !== undefined,
  'duration': value => policyMilliseconds(value) !== undefined,
  'go-duration': value => goSeconds(value) !== undefined,
};

/** Whether Linkerd can read the value of an annotation. */
export function isReadable(form: AnnotationForm, value: string): boolean {
  return typeof form === 'string' ? READERS[form]?.(value) ?? true : form.includes(value);
}
