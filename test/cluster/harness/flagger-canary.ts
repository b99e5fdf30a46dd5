import { Plane } from './plane';
import { Hopeless, UntilOptions } from './until';

/** The phases in which a rollout is over. */
const ENDS = ['Succeeded', 'Failed'];

/** A Canary in the hands of Flagger. */
export class FlaggerCanary {
  constructor(private readonly plane: Plane, private readonly namespace: string, private readonly name: string) {}

  /** What Flagger says of it: `phase`, `canaryWeight`, `failedChecks`, `iterations`, `conditions`. */
  public async status(): Promise<any> {
    return (await this.object())?.status ?? {};
  }

  /**
   * Waits for a phase. `Succeeded` is that of the version which was applied last: stable has its images.
   *
   * @throws if the rollout ends otherwise, or takes too long
   */
  public reaches(phase: string, options: UntilOptions = {}): Promise<any> {
    const before = this.status();
    let moved = false;
    return this.plane.until(`${this.namespace}/${this.name} is ${phase}`, async () => {
      const status = await this.status();
      moved ||= status.phase !== (await before).phase;
      if (status.phase === phase && (phase !== 'Succeeded' || await this.isPromoted())) { return status; }
      if (moved && status.phase !== phase && ENDS.includes(status.phase)) {
        throw new Hopeless(`${this.namespace}/${this.name} should be ${phase}, but is ${status.phase}:\n${await this.story()}`);
      }
      throw new Error(`it is ${status.phase ?? 'unknown to Flagger'}, weight ${status.canaryWeight}:\n${await this.story()}`);
    }, { seconds: 120, ...options });
  }

  /** Waits until the workload of the canary, which is not stable's, has no pods. */
  public scaledDown(options?: UntilOptions): Promise<unknown> {
    return this.plane.until(`the canary of ${this.namespace}/${this.name} has no pods`, async () => {
      const { spec: { targetRef } } = await this.object();
      const { spec, status } = await this.plane.kubernetes.get({ ...targetRef, namespace: this.namespace });
      return spec.replicas === 0 && !status.replicas;
    }, options);
  }

  /** What Flagger told about it, in order. */
  public async story(): Promise<string> {
    const events = (await this.plane.kubernetes.list('v1', 'Event', this.namespace))
      .filter(({ involvedObject }) => involvedObject.kind === 'Canary' && involvedObject.name === this.name)
      .sort((a, b) => time(a) - time(b));
    return events.map(({ message, count }) => count > 1 ? `${message} (${count} times)` : message).join('\n');
  }

  private async isPromoted(): Promise<boolean> {
    const { spec: { targetRef } } = await this.object();
    const images = async (name: string) => {
      const { spec } = await this.plane.kubernetes.get({ ...targetRef, name, namespace: this.namespace });
      return JSON.stringify(spec.template.spec.containers.map(({ image }: any) => image));
    };
    return await images(targetRef.name) === await images(`${targetRef.name}-primary`);
  }

  private object(): Promise<any> {
    const { namespace, name } = this;
    return this.plane.kubernetes.get({ apiVersion: 'flagger.app/v1beta1', kind: 'Canary', namespace, name });
  }
}

const time = ({ metadata }: any) => Number(new Date(metadata.creationTimestamp));
