import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KubeConfig } from '@kubernetes/client-node';
import { Component } from './component';
import { Kubernetes } from './kubernetes';
import { Process, ProcessOptions } from './process';
import { insideSandbox, SCRATCH } from './sandbox';
import { Hopeless, until, UntilOptions } from './until';

export interface PlaneOptions {
  /** Tells planes in one sandbox apart. @default 0 */
  readonly index?: number;
  /** Which bundle of Gateway API CRDs. @default 'gateway-api-1.5' */
  readonly gatewayApi?: 'gateway-api-1.5' | 'gateway-api-1.6';
  /** Which of its channels. @default 'standard' */
  readonly gatewayApiChannel?: 'standard' | 'experimental';
  /** Where the programs write to. @default - a folder that is gone with the sandbox */
  readonly logs?: string;
}

/** Where components live: a folder, addresses, and the programs that run. */
export class Plane {
  public readonly folder: string;
  public readonly gatewayApi: string;
  public readonly gatewayApiChannel: 'standard' | 'experimental';
  public readonly etcdUrl: string;
  public readonly server: string;
  public readonly token = randomBytes(16).toString('hex');
  private readonly logs: string;
  private readonly processes: Process[] = [];
  private readonly started = new Map<Component, Promise<void>>();
  private client?: Kubernetes;

  constructor(options: PlaneOptions = {}) {
    if (!insideSandbox()) { throw new Error('A cluster needs a sandbox: run this program with runInSandbox.'); }
    const { index = 0, gatewayApi = 'gateway-api-1.5', gatewayApiChannel = 'standard' } = options;
    this.gatewayApi = gatewayApi;
    this.gatewayApiChannel = gatewayApiChannel;
    this.folder = join(SCRATCH, `plane-${index}`);
    this.logs = options.logs ?? join(this.folder, 'logs');
    this.etcdUrl = `http://127.0.0.1:${2379 + 10 * index}`;
    this.server = `https://127.0.0.1:${6443 + index}`;
    mkdirSync(this.folder, { recursive: true });
  }

  /** The API server, once it runs. */
  public get kubernetes(): Kubernetes {
    return this.client ??= new Kubernetes(this.config);
  }

  /** How to reach the API server, for programs that read it from a file. */
  public get kubeconfig(): string {
    const file = join(this.folder, 'kubeconfig');
    writeFileSync(file, this.config.exportConfig());
    return file;
  }

  /** The API server's certificate. */
  public get certificate(): string {
    return join(this.folder, 'api-server', 'apiserver.crt');
  }

  /** Makes sure that components run, and all that they need. Each is started once. */
  public async ensure(...components: Component[]): Promise<void> {
    await Promise.all(components.map(component => {
      const known = this.started.get(component) ?? this.ensure(...component.needs).then(() => component.start(this));
      this.started.set(component, known);
      return known;
    }));
  }

  /** Runs a program until the plane stops. */
  public run(name: string, command: string[], options: ProcessOptions = {}): Process {
    const process = new Process(name, command, join(this.logs, `${name}.log`), options);
    this.processes.push(process);
    return process;
  }

  /** What a program wrote. */
  public log(name: string): string {
    return this.processes.find(process => process.name === name)?.text ?? '';
  }

  /** Waits, as long as everything runs. */
  public until<T>(what: string, probe: () => Promise<T> | T, options?: UntilOptions): Promise<NonNullable<T>> {
    return until(what, () => {
      const failures = this.processes.flatMap(process => process.failure ?? []);
      if (failures.length > 0) { throw new Hopeless(`${what}: ${failures.join('\n')}`); }
      return probe();
    }, options);
  }

  /** Waits until a page answers. */
  public async answers(url: string): Promise<void> {
    await this.until(`${url} answers`, async () => (await fetch(url)).ok);
  }

  /** Ends what was started, the last first. */
  public async stop(): Promise<void> {
    for (const process of this.processes.splice(0).reverse()) { await process.stop(); }
    this.started.clear();
  }

  private get config(): KubeConfig {
    const config = new KubeConfig();
    config.loadFromClusterAndUser(
      { name: 'plane', server: this.server, caFile: this.certificate, skipTLSVerify: false },
      { name: 'admin', token: this.token },
    );
    return config;
  }
}
