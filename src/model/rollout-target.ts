import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { refuse } from '../private/errors';
import { checkedObjectName } from '../private/names';

/** A port that a workload listens on. */
export interface TargetPort {
  /** Number of the container port. */
  readonly number: number;
  /** @default - the port has no name */
  readonly name?: string;
}

/** What can only be looked up once the workload is complete. */
export interface RolloutTargetDetails {
  /**
   * The labels that its selector demands.
   *
   * @default - unknown
   */
  readonly selectorLabels?: { [key: string]: string };

  /**
   * The ports its containers listen on.
   *
   * @default - unknown; any port is believed
   */
  readonly ports?: TargetPort[];

  /**
   * The number of pods that its manifest says, if that is written each time it is applied.
   *
   * @default - none, or unknown
   */
  readonly writtenReplicas?: number;

  /**
   * Whether an autoscaler is attached to it.
   *
   * @default - unknown
   */
  readonly autoscaled?: boolean;
}

/** What is known of a workload that no construct of this app makes. */
export interface RolloutTargetAttributes extends RolloutTargetDetails {
  /** Name of the workload. */
  readonly name: string;

  /** @default 'apps/v1' */
  readonly apiVersion?: string;

  /** @default 'Deployment' */
  readonly kind?: string;

  /**
   * How many pods it has.
   *
   * @default - unknown
   */
  readonly replicas?: number;

  /**
   * Its pod template, for an engine whose own object carries one.
   *
   * @default - the engine refers to the workload by name
   */
  readonly podTemplate?: any;
}

/**
 * The workload whose new versions are rolled out.
 *
 * @example
 * RolloutTarget.fromAttributes({ name: 'web', selectorLabels: { app: 'web' } });
 */
export class RolloutTarget {
  /**
   * A Deployment made with cdk8s-plus. It keeps its object; its pods get the annotations of the mesh, and its replicas are left out
   * where the engine counts pods elsewhere.
   */
  public static fromDeployment(deployment: kplus.Deployment): RolloutTarget {
    const replicas = deployment.hasAutoscaler ? undefined : deployment.replicas ?? 2;
    return new RolloutTarget({ name: deployment.name, replicas }, deployment, () => ({
      autoscaled: deployment.hasAutoscaler,
      selectorLabels: deployment.matchLabels,
      ports: deployment.containers.flatMap(container => container.ports).map(({ number, name }) => ({ number, name })),
    }));
  }

  /** Any workload that this app makes from plain data, for example one that was included from a file. */
  public static fromApiObject(object: ApiObject): RolloutTarget {
    return new RolloutTarget({ name: object.name, apiVersion: object.apiVersion, kind: object.kind }, undefined, () => {
      const spec = object.toJson().spec ?? {};
      const ports: any[] = (spec.template?.spec?.containers ?? []).flatMap((container: any) => container.ports ?? []);
      return {
        selectorLabels: spec.selector?.matchLabels ?? {},
        ports: ports.map(port => ({ number: port.containerPort, name: port.name })),
        writtenReplicas: spec.replicas,
      };
    });
  }

  /** A workload made elsewhere, by name. What is not said about it is unknown, and never held against it. */
  public static fromAttributes(attributes: RolloutTargetAttributes): RolloutTarget {
    checkedObjectName('rollout/target', attributes.name);
    const { replicas } = attributes;
    if (replicas !== undefined && (!Number.isInteger(replicas) || replicas < 0)) { refuse('rollout/target', replicas, 'a whole number of replicas, 0 or more'); }
    return new RolloutTarget(attributes);
  }

  /** Name of the workload. */
  public readonly name: string;
  /** Group and version. */
  public readonly apiVersion: string;
  /** Kind. */
  public readonly kind: string;
  /** How many pods it has, where that is known. */
  public readonly replicas?: number;
  /** Its pod template, where an engine's own object may carry it. */
  public readonly podTemplate?: any;

  private known?: RolloutTargetDetails;

  private constructor(
    private readonly attributes: RolloutTargetAttributes,
    private readonly deployment?: kplus.Deployment,
    private readonly lookUp?: () => RolloutTargetDetails,
  ) {
    this.name = attributes.name;
    this.apiVersion = attributes.apiVersion ?? 'apps/v1';
    this.kind = attributes.kind ?? 'Deployment';
    this.replicas = attributes.replicas;
    this.podTemplate = attributes.podTemplate;
  }

  /** Whether all that will ever be known of the workload is known at once. */
  public get settled(): boolean {
    return this.lookUp === undefined;
  }

  /** What is known of the workload by now. Complete once all constructs are. */
  public get details(): RolloutTargetDetails {
    const found = this.lookUp ? this.lookUp() : this.attributes;
    // The same object as long as it says the same, so that what follows from it can be remembered.
    if (found !== this.known && JSON.stringify(found) !== JSON.stringify(this.known)) { this.known = found; }
    return this.known!;
  }

  /** Adds annotations to its pods, where this app makes them with cdk8s-plus. */
  public annotatePods(annotations: { [key: string]: string }): void {
    for (const [key, value] of Object.entries(annotations)) { this.deployment?.podMetadata.addAnnotation(key, value); }
  }

  /** Adds labels to its pods, where this app makes them with cdk8s-plus. */
  public labelPods(labels: { [key: string]: string }): void {
    for (const [key, value] of Object.entries(labels)) { this.deployment?.podMetadata.addLabel(key, value); }
  }

  /** Leaves its own number of pods out, where this app makes it with cdk8s-plus: the engine counts them elsewhere. */
  public leaveReplicas(): void {
    this.deployment?.markHasAutoscaler();
  }

  /** Group, version, kind and name. */
  public toJSON(): any {
    return { apiVersion: this.apiVersion, kind: this.kind, name: this.name };
  }
}
