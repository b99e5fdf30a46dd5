import { readFileSync } from 'node:fs';
import { App } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import { ArgoRollout } from './argo-rollout';
import { Caller } from './caller';
import { Component } from './component';
import { trafficRouterLog } from './components/argo-rollouts';
import { FlaggerCanary } from './flagger-canary';
import { AnyObject, ApplyOptions, Kubernetes } from './kubernetes';
import { Plane, PlaneOptions } from './plane';
import { Divider, RouteWeights } from './route-weights';
import { UntilOptions } from './until';

/** One call of Argo Rollouts to its traffic router. */
export interface RouterCall {
  readonly time: string;
  /** `namespace/name` */
  readonly rollout: string;
  readonly call: string;
  readonly arguments: any;
  readonly error?: string;
}

/** A workload whose image is set. */
export interface Workload {
  readonly kind: 'Deployment' | 'Rollout';
  readonly namespace: string;
  readonly name: string;
}

/**
 * A cluster of genuine controllers for a few minutes, without containers: programs on this machine, in a sandbox.
 * Programs start when they are first needed. What stands in for something says so in its title.
 *
 * @example
 * const cluster = new Cluster();
 * await cluster.ensure(FLAGGER, TRAEFIK);
 * await cluster.apply(app);
 * await cluster.canary('shop', 'web').reaches('Initialized');
 * const answers = await cluster.outside.requests(400, 'http://shop.acme.dev/');
 * await cluster.stop();
 */
export class Cluster {
  /** Calls through Traefik: `http` at its entryPoint 8000, `https` at 8443. */
  public readonly outside = new Caller({ address: '127.0.0.1', http: 8000, https: 8443 });
  /** Calls Services and pods by name or address, as a meshed client does. */
  public readonly inside = new Caller();
  private readonly plane: Plane;

  constructor(options?: PlaneOptions) {
    this.plane = new Plane(options);
  }

  /** The API server. */
  public get kubernetes(): Kubernetes {
    return this.plane.kubernetes;
  }

  /** Makes sure that programs run, and all that they need. */
  public ensure(...components: Component[]): Promise<void> {
    return this.plane.ensure(...components);
  }

  /**
   * Synthesizes an app, or takes objects, and applies them in their order, strictly validated. Namespaces that are missing are made.
   *
   * @throws Refused with the API server's reason
   */
  public async apply(what: App | AnyObject[], options?: ApplyOptions): Promise<AnyObject[]> {
    const objects = what instanceof App ? objectsOf(what) : what;
    for (const name of new Set(objects.map(({ metadata }) => metadata.namespace).filter(Boolean))) {
      await this.kubernetes.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }, { manager: 'cluster' });
    }
    const results: AnyObject[] = [];
    for (const object of objects) { results.push(await this.kubernetes.apply(object, options)); }
    return results;
  }

  /** Gives the first container of a workload another image, as `kubectl set image` does. */
  public async setImage({ kind, namespace, name }: Workload, image: string): Promise<void> {
    const workload = { apiVersion: kind === 'Deployment' ? 'apps/v1' : 'argoproj.io/v1alpha1', kind, namespace, name };
    const { spec } = await this.kubernetes.get(workload);
    const [first, ...others] = spec.template.spec.containers;
    await this.kubernetes.patch(workload, { spec: { template: { spec: { containers: [{ ...first, image }, ...others] } } } }, 'kubectl-set');
  }

  /** A Canary of Flagger. */
  public canary(namespace: string, name: string): FlaggerCanary {
    return new FlaggerCanary(this.plane, namespace, name);
  }

  /** A Rollout of Argo. */
  public rollout(namespace: string, name: string): ArgoRollout {
    return new ArgoRollout(this.plane, namespace, name);
  }

  /** The weights of an HTTPRoute, or of another object that divides requests, from now on. */
  public weights(namespace: string, name: string, kind?: Divider): Promise<RouteWeights> {
    return RouteWeights.follow(this.kubernetes, namespace, name, kind);
  }

  /** What Argo told the traffic router about a rollout, in order. */
  public routerCalls(namespace: string, rollout: string): RouterCall[] {
    const lines = readFileSync(trafficRouterLog(this.plane.folder), 'utf8').split('\n').filter(Boolean);
    return lines.map(line => JSON.parse(line) as RouterCall).filter(call => call.rollout === `${namespace}/${rollout}`);
  }

  /** What a program wrote, by the name of its command. */
  public log(program: string): string {
    return this.plane.log(program);
  }

  /** Waits, as long as all programs run. */
  public until<T>(what: string, probe: () => Promise<T> | T, options?: UntilOptions): Promise<NonNullable<T>> {
    return this.plane.until(what, probe, options);
  }

  /** Ends all programs. A sandbox that ends does the same, at once. */
  public stop(): Promise<void> {
    return this.plane.stop();
  }
}

/** What an app writes, as plain objects in their order. */
export function objectsOf(app: App): AnyObject[] {
  return parseAllDocuments(app.synthYaml()).map(document => document.toJS()).filter(Boolean);
}
