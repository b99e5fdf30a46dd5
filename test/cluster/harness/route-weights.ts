import { isDeepStrictEqual } from 'node:util';
import type { Kubernetes } from './kubernetes';
import { until } from './until';

const HTTP_ROUTE = { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', plural: 'httproutes' };

/** The weights of the backends in each rule of an HTTPRoute. */
export type Weights = { [service: string]: number }[];

/** The weights of an HTTPRoute, as they are and as they have been. */
export class RouteWeights {
  /** Follows a route until the cluster stops. */
  public static async follow(kubernetes: Kubernetes, namespace: string, name: string): Promise<RouteWeights> {
    const weights = new RouteWeights(kubernetes, namespace, name);
    await kubernetes.watch({ ...HTTP_ROUTE, namespace, name }, route => weights.remember(weightsOf(route)));
    return weights;
  }

  private readonly seen: Weights[] = [];

  private constructor(private readonly kubernetes: Kubernetes, private readonly namespace: string, private readonly name: string) {}

  /** As they are now. */
  public async now(): Promise<Weights> {
    return weightsOf(await this.kubernetes.get({ ...HTTP_ROUTE, namespace: this.namespace, name: this.name }));
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

function weightsOf(route: any): Weights {
  return (route?.spec?.rules ?? []).map((rule: any) =>
    Object.fromEntries((rule.backendRefs ?? []).map((backend: any) => [backend.name, backend.weight ?? 1])));
}
