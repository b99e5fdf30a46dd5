import { isElsewhere, isTraefikBackend, renderSticky, renderTraefikBackend, TRAEFIK_VERSION } from './backend-spec';
import { StickyCookie } from './sticky-cookie';
import { BackendReference } from '../../contracts/backend-reference';
import { RenderedObject } from '../../contracts/rendered-object';
import { ITrafficSplitOutput, SplitRule, TrafficSplitModel, TrafficSplitObjects } from '../../contracts/traffic-split-output';
import { Finding, Findings } from '../../model/finding';
import { SplitProtocol } from '../../model/split-protocol';
import { checkedToken } from '../../private/headers';

/** Options of `TraefikServiceSplit`. */
export interface TraefikServiceSplitOptions {
  /**
   * Keeps callers with the backend that answered first.
   *
   * @default - each request goes its own way
   */
  readonly sticky?: StickyCookie;
}

/**
 * Writes a `TrafficSplit` as an HTTPRoute that leads to a TraefikService, which divides the requests.
 *
 * Traefik can do more there than by Gateway API alone: copy requests, and keep callers with a backend.
 * It has to be started with `--providers.kubernetescrd`.
 *
 * @example
 * new TrafficSplit(chart, 'web', {
 *   parents: [RouteParent.gateway(edge)],
 *   backends: [RouteBackend.service('web-v1', 8080)],
 *   mirror: { backend: RouteBackend.service('web-v2', 8080), percent: 10 },
 *   output: new traefik.TraefikServiceSplit(),
 * });
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/http/traefikservice/
 */
export class TraefikServiceSplit implements ITrafficSplitOutput {
  public readonly name = 'TraefikService';

  constructor(private readonly options: TraefikServiceSplitOptions = {}) {
    if (options.sticky?.name !== undefined) { checkedToken('traefik/cookie-name', options.sticky.name); }
  }

  public check({ namespace, parents, protocol, rules }: TrafficSplitModel): Finding[] {
    const backends = rules.flatMap(rule => rule.backends);
    const all = leadsTo(rules);
    // What the route itself leads to is judged with the route.
    const divided = leadsTo(rules.filter(rule => rule.mirror || !this.isUndivided(rule)));
    const findings = [
      ...divided.filter(backend => !isTraefikBackend(backend)).map(({ kind, name }) => Findings.error('traefik/backend-kind',
        `Traefik sends no requests to a ${kind} (${name}).`, 'Name a Service or a TraefikService.')),
      ...all.filter(backend => isElsewhere(backend, namespace)).map(backend => Findings.error('traefik/backend-namespace',
        `${backend.name} is in namespace '${backend.namespace}', where Traefik does not look for the backends of a TraefikService.`,
        'Name a Service of the same namespace, or leave the output out.')),
    ];
    if (protocol !== SplitProtocol.HTTP) {
      findings.push(Findings.error('traefik/split-protocol', `Traefik takes a TraefikService behind HTTPRoutes only, not for ${protocol}.`, 'Leave the output out.'));
    }
    if (parents.some(({ kind }) => kind === 'Service')) {
      findings.push(Findings.error('traefik/split-parent', 'A Service is among the parents, but the proxies of a mesh know no TraefikService.',
        'Use a second TrafficSplit without this output for the Service.'));
    }
    if (backends.some(({ filters }) => filters?.length)) {
      findings.push(Findings.error('traefik/split-filter', 'A TraefikService has no filters for single backends: they would be left out.',
        'Leave the filters or the output out.'));
    }
    return findings;
  }

  public render({ rules }: TrafficSplitModel): TrafficSplitObjects {
    const divided = rules.map(rule => this.divide(rule));
    return { objects: divided.flatMap(({ objects }) => objects), backends: divided.map(({ backend }) => backend) };
  }

  private isUndivided({ backends }: SplitRule): boolean {
    return backends.length === 1 && !this.options.sticky;
  }

  /** As few objects as possible: an only backend needs none, and a copy one around it. */
  private divide(rule: SplitRule): { readonly objects: RenderedObject[]; readonly backend: BackendReference } {
    const { name, backends, mirror } = rule;
    const { sticky } = this.options;
    const alone = this.isUndivided(rule);
    const { group, kind, name: only, port } = backends[0] ?? traefikService(name);
    const inner = alone ? { group, kind, name: only, ...(port && { port }) } : traefikService(mirror ? `${name}-divided` : name);
    const services = backends.map(backend => ({ ...renderTraefikBackend(backend), weight: backend.weight ?? 1 }));
    const weighted = alone ? [] : [object(inner.name, 'divides the requests', { weighted: { services, ...renderSticky(sticky) } })];
    if (!mirror) { return { objects: weighted, backend: inner }; }
    const mirrors = [{ ...renderTraefikBackend(mirror), percent: mirror.percent }];
    const mirroring = object(name, 'copies requests', { mirroring: { ...renderTraefikBackend(inner), mirrors } });
    return { objects: [...weighted, mirroring], backend: traefikService(name) };
  }
}

function leadsTo(rules: SplitRule[]): BackendReference[] {
  return rules.flatMap(({ backends, mirror }) => [...backends, ...mirror ? [mirror] : []]);
}

function traefikService(name: string): BackendReference {
  return { group: 'traefik.io', kind: 'TraefikService', name };
}

function object(name: string, purpose: string, spec: any): RenderedObject {
  return { id: `TraefikService-${name}`, purpose, manifest: { apiVersion: TRAEFIK_VERSION, kind: 'TraefikService', metadata: { name }, spec } };
}
