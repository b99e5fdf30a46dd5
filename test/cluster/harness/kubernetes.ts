import { HttpMethod, KubeConfig, KubernetesObjectApi, Watch } from '@kubernetes/client-node';

/** An object of any kind. */
export type AnyObject = any;

/** Which object is meant. */
export interface ObjectName {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface ApplyOptions {
  /** Who the fields belong to. @default 'cdk8s-canary' */
  readonly manager?: string;
  /** Takes fields away from whoever has them. @default false */
  readonly force?: boolean;
  /** Only asks whether the object would be accepted. @default false */
  readonly dryRun?: boolean;
}

/** The API server's refusal, in its own words. */
export class Refused extends Error {
  constructor(public readonly object: string, public readonly code: number, public readonly reason: string) {
    super(`${object}: ${reason}`);
  }
}

type Action = 'create' | 'patch' | 'read' | 'list' | 'evict';

const METHODS: { [action in Action]: HttpMethod } = {
  create: HttpMethod.POST, patch: HttpMethod.PATCH, read: HttpMethod.GET, list: HttpMethod.GET, evict: HttpMethod.POST,
};

interface Question {
  readonly query?: { [name: string]: string | undefined };
  readonly body?: unknown;
  /** @default 'application/json' */
  readonly contentType?: string;
}

/** The client's own methods drop what their types do not know, so a wrong field would never reach the API server: this sends what it is given. */
class PlainApi extends KubernetesObjectApi {
  public static of(config: KubeConfig): PlainApi {
    return Object.setPrototypeOf(KubernetesObjectApi.makeApiClient(config), PlainApi.prototype);
  }

  public async ask(action: Action, object: AnyObject, { query = {}, body, contentType = 'application/json' }: Question = {}): Promise<AnyObject> {
    const context = this.configuration.baseServer!.makeRequestContext(await this.pathOf(object, action), METHODS[action]);
    Object.entries(query).forEach(([name, value]) => value !== undefined && context.setQueryParam(name, value));
    if (body !== undefined) {
      context.setHeaderParam('Content-Type', contentType);
      context.setBody(JSON.stringify(body));
    }
    await this.configuration.authMethods.default!.applySecurityAuthentication(context);
    const response = await this.configuration.httpApi.send(context).toPromise();
    const text = await response.body.text();
    const answer = text.startsWith('{') ? JSON.parse(text) : { message: text };
    if (response.httpStatusCode < 300) { return answer; }
    throw new Refused(labelOf(object), response.httpStatusCode, answer.message);
  }

  /** The client writes a default namespace into what it is asked for: it gets a copy. */
  private async pathOf(object: AnyObject, action: Action): Promise<string> {
    try {
      const named = { ...object, metadata: { ...object.metadata } };
      return action === 'evict' ? `${await this.specUriPath(named, 'read')}/eviction` : await this.specUriPath(named, action);
    } catch (error) {
      throw isNotServed(error as Error) ? new Refused(labelOf(object), 404, `the kind ${object.apiVersion} ${object.kind} is not served`) : error;
    }
  }
}

const STRICTLY = { fieldValidation: 'Strict' };

/** What is asked of an API server. What is applied or patched is validated strictly: unknown fields are refused. */
export class Kubernetes {
  private readonly api: PlainApi;

  constructor(private readonly config: KubeConfig) {
    this.api = PlainApi.of(config);
  }

  /** Server-side apply. */
  public apply(object: AnyObject, options: ApplyOptions = {}): Promise<AnyObject> {
    const { manager = 'cdk8s-canary', force = false, dryRun = false } = options;
    const query = { fieldManager: manager, force: String(force), dryRun: dryRun ? 'All' : undefined, ...STRICTLY };
    return this.api.ask('patch', object, { query, body: object, contentType: 'application/apply-patch+yaml' });
  }

  /** Creates an object of others, which may be too large to apply, and may have unknown fields. */
  public create(object: AnyObject, { dryRun = false }: Pick<ApplyOptions, 'dryRun'> = {}): Promise<AnyObject> {
    return this.api.ask('create', object, { query: { dryRun: dryRun ? 'All' : undefined }, body: object });
  }

  /** Changes single fields. Lists are replaced as a whole. */
  public patch(name: ObjectName, change: object, manager = 'kubectl-patch'): Promise<AnyObject> {
    const query = { fieldManager: manager, ...STRICTLY };
    return this.api.ask('patch', header(name), { query, body: change, contentType: 'application/merge-patch+json' });
  }

  /** Evicts a pod, as whoever drains a node does. */
  public evict(namespace: string, name: string): Promise<AnyObject> {
    const body = { apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name, namespace } };
    return this.api.ask('evict', header({ apiVersion: 'v1', kind: 'Pod', name, namespace }), { body });
  }

  /** The object as it is now; undefined if there is none. */
  public async get(name: ObjectName): Promise<AnyObject | undefined> {
    try {
      return await this.api.ask('read', header(name));
    } catch (error) {
      if (error instanceof Refused && error.code === 404) { return undefined; }
      throw error;
    }
  }

  /** All objects of a kind. */
  public async list(apiVersion: string, kind: string, namespace?: string): Promise<AnyObject[]> {
    return (await this.api.ask('list', { apiVersion, kind, metadata: { namespace } })).items;
  }

  /**
   * Calls back with an object whenever it changes, beginning with how it is now.
   *
   * @returns stops looking
   */
  public async watch(name: ObjectName & { readonly plural: string }, callback: (object: AnyObject) => void): Promise<() => void> {
    const root = name.apiVersion.includes('/') ? `/apis/${name.apiVersion}` : `/api/${name.apiVersion}`;
    const path = `${root}/namespaces/${name.namespace}/${name.plural}`;
    const seen = (_phase: string, object: AnyObject) => callback(object);
    const controller = await new Watch(this.config).watch(path, { fieldSelector: `metadata.name=${name.name}` }, seen, () => undefined);
    return () => controller.abort();
  }
}

function isNotServed({ code, message }: Error & { code?: number }): boolean {
  return code === 404 || message.startsWith('Unrecognized');
}

function labelOf({ kind, metadata }: AnyObject): string {
  return `${kind} ${[metadata?.namespace, metadata?.name].filter(Boolean).join('/')}`;
}

function header({ apiVersion, kind, name, namespace }: ObjectName): AnyObject {
  return { apiVersion, kind, metadata: { name, namespace } };
}
