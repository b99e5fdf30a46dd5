import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Plane } from './plane';
import { Hopeless, UntilOptions } from './until';
import { binary } from '../tools/cache';

/** A Rollout in the hands of Argo Rollouts. */
export class ArgoRollout {
  constructor(private readonly plane: Plane, private readonly namespace: string, private readonly name: string) {}

  /** What Argo says of it: `phase`, `message`, `currentStepIndex`, `abort`, `canary.weights`. */
  public async status(): Promise<any> {
    return (await this.object())?.status ?? {};
  }

  /**
   * Waits until Argo has taken in the newest change, and says a phase of it: `Healthy`, `Paused`, `Degraded`, `Progressing`.
   *
   * @throws if the rollout is refused, or takes too long
   */
  public reaches(phase: string, options: UntilOptions = {}): Promise<any> {
    return this.plane.until(`${this.namespace}/${this.name} is ${phase}`, async () => {
      const { metadata, status = {} } = await this.object();
      const current = status.observedGeneration === String(metadata.generation);
      if (current && status.phase === phase) { return status; }
      const invalid = status.conditions?.find((condition: any) => condition.type === 'InvalidSpec' && condition.status === 'True');
      if (current && invalid) { throw new Hopeless(`${this.namespace}/${this.name} is refused by Argo: ${invalid.message}`); }
      throw new Error(`it is ${status.phase}, step ${status.currentStepIndex}: ${status.message ?? ''}`);
    }, { seconds: 120, ...options });
  }

  /** Waits until it waits for a person: at a pause without an end. */
  public reachesPause(options?: UntilOptions): Promise<any> {
    return this.plane.until(`${this.namespace}/${this.name} waits for a person`, async () => {
      const { spec, status = {} } = await this.object();
      const { pause } = spec.strategy.canary.steps[status.currentStepIndex] ?? {};
      if (pause && pause.duration === undefined && status.pauseConditions?.length) { return status; }
      throw new Error(`it is ${status.phase}, at step ${status.currentStepIndex}: ${status.message ?? ''}`);
    }, options);
  }

  /** How many pods each version has, by the tag of its image; versions without pods are left out. */
  public async pods(): Promise<{ [version: string]: number }> {
    const replicaSets = (await this.plane.kubernetes.list('apps/v1', 'ReplicaSet', this.namespace)).filter(({ metadata, status }) =>
      status.replicas > 0 && metadata.ownerReferences?.some(({ kind, name }: any) => kind === 'Rollout' && name === this.name));
    return Object.fromEntries(replicaSets.map(({ spec, status }) => [spec.template.spec.containers[0].image.split(':').pop(), status.replicas]));
  }

  /** Tells Argo through its own command: `promote`, `abort`, `retry`, … */
  public command(...args: string[]): Promise<string> {
    return kubectlArgoRollouts('--kubeconfig', this.plane.kubeconfig, '-n', this.namespace, ...args);
  }

  private object(): Promise<any> {
    return this.plane.kubernetes.get({ apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', namespace: this.namespace, name: this.name });
  }
}

/** Runs the genuine command, and returns what it prints. */
export async function kubectlArgoRollouts(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(binary('kubectl-argo-rollouts'), args);
  return stdout;
}
