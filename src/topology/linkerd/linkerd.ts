import { canaries, egressNetworks, grpcRoutes, httpRoutes, linkerdHttpRoutes, namespaces, services } from '../kinds';
import { workloads } from '../kubernetes/workloads';
import { once, onceEachText } from '../once';
import { Resource } from '../resource';

/** Ports whose requests Linkerd passes on without looking into them, unless it was told others. */
export const OPAQUE_PORTS = [25, 587, 3306, 4444, 5432, 6379, 9300, 11211];

/** Ports that the proxy itself listens on, and the annotation that moves each. */
export const PROXY_PORTS: { readonly port: number; readonly annotation: string }[] = [
  { port: 4140, annotation: 'config.linkerd.io/outbound-port' },
  { port: 4143, annotation: 'config.linkerd.io/inbound-port' },
  { port: 4191, annotation: 'config.linkerd.io/admin-port' },
];

/** What pods may be asked for, and by whom, where no Server says so. */
export const INBOUND_POLICIES = ['all-unauthenticated', 'all-authenticated', 'cluster-authenticated', 'cluster-unauthenticated', 'deny', 'audit'];

/** Policies that let nobody in without a proxy of his own. */
export const STRICT_POLICIES = ['all-authenticated', 'cluster-authenticated', 'deny'];

/** What a list of ports says, e.g. `8080,9000-9010`. Nothing if Linkerd cannot read it, which it then takes for an empty one. */
export function portList(text: string): { readonly from: number; readonly to: number }[] | undefined {
  const ranges = text.split(',').map(part => part.trim()).filter(Boolean).map(part => {
    const [, from, to = from] = /^(\d+)\s*(?:-\s*(\d+))?$/.exec(part) ?? [];
    return { from: Number(from), to: Number(to) };
  });
  return ranges.every(({ from, to }) => from > 0 && from <= to && to <= 65535) ? ranges : undefined;
}

/** Whether a list of ports has a port. */
export function hasPort(list: string | undefined, port: number): boolean {
  return portList(list ?? '')?.some(({ from, to }) => from <= port && port <= to) ?? false;
}

/** Whether requests to a port are passed on without a look into them; `list` is what `config.linkerd.io/opaque-ports` says. */
export function isOpaque(list: string | undefined, port: number): boolean {
  return list === undefined ? OPAQUE_PORTS.includes(port) : hasPort(list, port);
}

const UNITS: { [unit: string]: number } = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** The milliseconds of a duration as Linkerd's policies read it: one whole number and one unit, or 0. Nothing for all else. */
export function policyMilliseconds(text: string): number | undefined {
  const [, amount, unit] = /^(\d+)(ms|s|m|h|d)?$/.exec(text.trim()) ?? [];
  if (amount === undefined || !unit && Number(amount) !== 0) { return undefined; }
  return Number(amount) * (UNITS[unit] ?? 0);
}

/** Annotations of one object, or of what it makes. */
export interface Annotated {
  readonly resource: Resource;
  /** What has them in the end. A workload has those of the object itself, which its pods do not get. */
  readonly on: 'namespace' | 'pod' | 'workload' | 'service' | 'route' | 'egress';
  /** Where they are written. */
  readonly at: string;
  readonly annotations: { [key: string]: string };
}

/** Everything with annotations of Linkerd's that it reads, and the workloads, of which it reads none. */
export const annotated = once((topology): Annotated[] => {
  const own = (on: Annotated['on'], resources: Resource[]) => resources.map(resource =>
    ({ resource, on, at: 'metadata.annotations', annotations: resource.annotations }));
  return [
    ...own('namespace', namespaces(topology)),
    ...own('service', services(topology)),
    ...own('route', [...httpRoutes(topology), ...grpcRoutes(topology), ...linkerdHttpRoutes(topology)]),
    ...own('egress', egressNetworks(topology)),
    ...own('workload', workloads(topology).filter(({ at }) => at).map(({ resource }) => resource)),
    ...workloads(topology).map(({ resource, at, annotations }) =>
      ({ resource, on: 'pod' as const, at: at ? `${at}.metadata.annotations` : 'metadata.annotations', annotations })),
    ...canaries(topology).flatMap(resource => (['apex', 'primary', 'canary'] as const).flatMap(role => {
      const { annotations } = resource.manifest.spec?.service?.[role] ?? {};
      return annotations ? [{ resource, on: 'service' as const, at: `spec.service.${role}.annotations`, annotations }] : [];
    })),
  ].filter(({ annotations }) => Object.keys(annotations).some(isOfLinkerd));
});

const isOfLinkerd = onceEachText(key => /linkerd|\/inject$/.test(key));
