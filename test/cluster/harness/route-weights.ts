import { isDeepStrictEqual } from 'node:util';
import type { Kubernetes } from './kubernetes';
import { until } from './until';

/** The weights of the backends in each rule of an object that divides requests. */
export type Weights = { [service: string]: number }[];

/** Objects that divide requests, and where their weights are. */
const DIVIDERS = {
  HTTPRoute: {
    apiVersion: 'gateway.networking.k8s.io/v1',
    plural: 'httproutes',
    weightsOf: ({ rules = [] }: any): Weights => rules.map((rule: any) =>
      Object.fromEntries((rule.backendRefs ?? []).map((backend: any) => [backend.name, backend.weight ?? 1]))),
  },
  TraefikService: {
    apiVersion: 'traefik.io/v1alpha1',
    plural: 'traefikservices',
    weightsOf: ({ weighted }: any): Weights => [Object.fromEntries((weighted?.services ?? []).map((service: any) => [service.name, service.weight]))],
  },
  TrafficSplit: {
    apiVersion: 'split.smi-spec.io/v1alpha1',
    plural: 'trafficsplits',
    weightsOf: ({ backends = [] }: any): Weights => [Object.fromEntries(backends.map(({ service, weight }: any) => [service, Number(weight)]))],
  },
  Ingress: {
    apiVersion: 'networking.k8s.io/v1',
    plural: 'ingresses',
    weightsOf: ({ rules = [] }: any, annotations: any = {}): Weights => rules.map((rule: any) => Object.fromEntries(rule.http.paths
      .map(({ backend }: any) => [backend.service.name, Number(annotations['nginx.ingress.kubernetes.io/canary-weight'])]))),
  },
};

/** Kinds of objects that divide requests; an Ingress is one for NGINX. */
export type Divider = keyof typeof DIVIDERS;

/** The weights of an object that divides requests, as they are and as they have been. */
export class RouteWeights {
  /** Follows an object until the cluster stops. */
  public static async follow(kubernetes: Kubernetes, namespace: string, name: string, kind: Divider = 'HTTPRoute'): Promise<RouteWeights> {
    const weights = new RouteWeights(kubernetes, namespace, name, kind);
    const { apiVersion, plural } = DIVIDERS[kind];
    await kubernetes.watch({ apiVersion, kind, plural, namespace, name }, object => weights.remember(weightsOf(object)));
    return weights;
  }

  private readonly seen: Weights[] = [];

  private constructor(
    private readonly kubernetes: Kubernetes, private readonly namespace: string, private readonly name: string, private readonly kind: Divider,
  ) {}

  /** As they are now. */
  public async now(): Promise<Weights> {
    const { namespace, name, kind } = this;
    return weightsOf(await this.kubernetes.get({ apiVersion: DIVIDERS[kind].apiVersion, kind, namespace, name }));
  }

  /** As they have been, in order, from when somebody first looked up to now. The same ones twice in a row count once. */
  public async history(): Promise<Weights[]> {
    await until('the changes of the route have been seen', async () => isDeepStrictEqual(this.seen[this.seen.length - 1], await this.now()));
    return [...this.seen];
  }

  /** The weights that a Service has had in the last rule that names it, in order. */
  public async of(service: string): Promise<number[]> {
    const weights = (await this.history()).map(rules => weightOf(service, rules)).filter(weight => weight !== undefined);
    return weights.filter((weight, index) => weight !== weights[index - 1]);
  }

  private remember(weights: Weights): void {
    if (JSON.stringify(weights) !== JSON.stringify(this.seen[this.seen.length - 1])) { this.seen.push(weights); }
  }
}

/** The weight of a Service in the last rule that names it. */
export function weightOf(service: string, rules: Weights): number | undefined {
  return rules.map(rule => rule[service]).filter(weight => weight !== undefined).pop();
}

function weightsOf(object: any): Weights {
  return object ? DIVIDERS[object.kind as Divider].weightsOf(object.spec, object.metadata.annotations) : [];
}
