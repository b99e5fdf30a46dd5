import { ApiObject, Chart, Duration, Lazy, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct, IConstruct } from 'constructs';
import { AutoscalingOptions, renderAutoscaler } from './autoscaling';
import { Connections } from './connections';
import { DeliveryProfile } from './delivery-profile';
import { DisruptionBudgetOptions, renderDisruptionBudget } from './disruption-budget';
import { ICallingApp, PodIdentity } from './peer';
import { Hook } from '../analysis/hook';
import { Metric } from '../analysis/metric';
import { BackendReference } from '../contracts/backend-reference';
import { IRouteBackend } from '../contracts/route-backend';
import { IServiceMesh } from '../contracts/service-mesh';
import { FlaggerEngine } from '../engines/flagger/flagger-engine';
import { acknowledge } from '../findings/acknowledgements';
import { failOnErrors, findingsOf } from '../findings/validate';
import { LinkerdMesh } from '../meshes/linkerd/linkerd-mesh';
import { Finding, Findings } from '../model/finding';
import { InventoryItem } from '../model/inventory-item';
import { RolloutTarget } from '../model/rollout-target';
import { wholeSeconds } from '../private/durations';
import { writtenItem } from '../private/inventory';
import { checkedName } from '../private/names';
import { ProgressiveRollout } from '../rollout/progressive-rollout';

/** Options of `CanaryApp`. */
export interface CanaryAppProps extends DeliveryProfile {
  /** The container image, with its tag or digest. A new one starts a rollout. */
  readonly image: string;

  /** The port that the container listens on, and that clients call. */
  readonly port: number;

  /**
   * Name of the app, of its workload and of the Service that clients call.
   *
   * @default - the id of the construct
   */
  readonly name?: string;

  /**
   * Defaults of the platform.
   *
   * @default - the library's own
   */
  readonly profile?: DeliveryProfile;

  /**
   * Environment variables of the container.
   *
   * @default - none
   */
  readonly env?: { [name: string]: kplus.EnvValue };

  /**
   * Tells whether a pod may get requests.
   *
   * @default - the port can be connected to. A mesh accepts connections for the app, so an HTTP probe says more.
   */
  readonly readiness?: kplus.Probe;

  /**
   * Tells whether a pod has to be restarted.
   *
   * @default - the port can be connected to
   */
  readonly liveness?: kplus.Probe;

  /**
   * Tells whether a pod has started.
   *
   * @default - the port can be connected to
   */
  readonly startup?: kplus.Probe;

  /**
   * What the pods run as: their identity for the API server, and for those whom they call in the mesh.
   *
   * @default - a ServiceAccount of their own as soon as another app lets them in, `default` until then
   */
  readonly serviceAccount?: kplus.IServiceAccount;

  /**
   * Lets the number of pods follow the load.
   *
   * @default - the number is fixed
   */
  readonly autoscaling?: AutoscalingOptions;

  /**
   * Limits how many pods are missing while nodes are drained.
   *
   * @default - not limited
   */
  readonly disruptionBudget?: DisruptionBudgetOptions;
}

const NAME_LABEL = 'app.kubernetes.io/name';
const INSTANCE_LABEL = 'app.kubernetes.io/instance';
const CONTAINER = 'main';
const PORT_NAME = 'http';
const DRAIN_SECONDS = 5;
/** For what a container has begun. With the drain of five seconds it is the grace period that Kubernetes gives by default. */
const FINISH_SECONDS = 25;
const DEFAULT_RESOURCES: kplus.ContainerResources = {
  cpu: { request: kplus.Cpu.millis(100) },
  memory: { request: Size.mebibytes(256), limit: Size.mebibytes(256) },
};
/** @see https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted */
const RESTRICTED: kplus.ContainerSecurityContextProps = {
  ensureNonRoot: true,
  readOnlyRootFilesystem: true,
  allowPrivilegeEscalation: false,
  capabilities: { drop: [kplus.Capability.ALL] },
  seccompProfile: { type: kplus.SeccompProfileType.RUNTIME_DEFAULT },
};

/**
 * An app whose new versions are rolled out step by step: workload, Services, routes, rollout and metrics from one definition.
 *
 * @example
 * new CanaryApp(chart, 'web', {
 *   image: 'ghcr.io/acme/web:1.4.2',
 *   port: 8080,
 *   gateway: edge,
 *   hosts: ['shop.acme.dev'],
 * });
 */
export class CanaryApp extends Construct implements ICallingApp, IRouteBackend {
  /** The Deployment as you know it: add containers, variables, volumes, scheduling. Every engine takes the pods from here. */
  public readonly deployment: kplus.Deployment;

  /** The rollout of the Deployment. */
  public readonly rollout: ProgressiveRollout;

  /** The object that carries the pods: a Deployment, or whatever the engine has instead. For patches. */
  public readonly workload: ApiObject;

  /** The HorizontalPodAutoscaler, if there is one. */
  public readonly autoscaler?: ApiObject;

  /** The PodDisruptionBudget, if there is one. */
  public readonly disruptionBudget?: ApiObject;

  /** Name of the app, of its workload and of the Service that clients call. */
  public readonly appName: string;
  /** The mesh that its pods belong to. */
  public readonly mesh: IServiceMesh;

  /** Who may call the app: everyone, until the first `allowFrom`. */
  public readonly connections: Connections;

  constructor(scope: Construct, id: string, props: CanaryAppProps) {
    super(scope, id);
    const settings = { ...given(props.profile ?? {}), ...given(props) } as CanaryAppProps;
    const { engine = new FlaggerEngine(), replicas = 2 } = settings;
    const mesh: IServiceMesh = settings.mesh ?? new LinkerdMesh();
    this.mesh = mesh;
    const { absorbsWorkload, sizedByAutoscaler } = engine.capabilities;
    const autoscaling = settings.autoscaling ?? (sizedByAutoscaler ? { minReplicas: replicas, maxReplicas: replicas } : undefined);
    this.appName = checkedName('app/name', settings.name ?? id);
    this.deployment = this.createDeployment(settings, replicas);
    this.connections = new Connections(this, 'connections', {
      appName: this.appName,
      deployment: this.deployment,
      podLabels: { [INSTANCE_LABEL]: this.appName },
      port: PORT_NAME,
      appProtocol: settings.appProtocol,
      mesh,
      gateway: settings.gateway,
      serviceAccount: settings.serviceAccount?.name,
    });
    const spec = this.takeOverSpec(drainSeconds(settings));

    const target = RolloutTarget.fromAttributes({
      name: this.appName,
      selectorLabels: { [NAME_LABEL]: this.appName },
      ports: [{ number: settings.port, name: PORT_NAME }],
      replicas,
      ...(absorbsWorkload && { podTemplate: Lazy.any({ produce: () => spec().template }) }),
    });
    for (const [key, value] of Object.entries(mesh.podAnnotations)) { this.deployment.podMetadata.addAnnotation(key, value); }
    for (const [key, value] of Object.entries(mesh.podLabels ?? {})) { this.deployment.podMetadata.addLabel(key, value); }

    const deployment = absorbsWorkload ? undefined : new ApiObject(this, 'Workload', {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: this.appName },
      spec: Lazy.any({ produce: () => ({ ...spec(), replicas: undefined }) }),
    });
    const autoscaler = autoscaling && renderAutoscaler(this.appName, engine.scaleTarget(target, this.appName), CONTAINER, autoscaling);
    this.autoscaler = autoscaler && new ApiObject(this, 'Autoscaler', autoscaler);
    this.rollout = new ProgressiveRollout(this, 'rollout', {
      ...settings,
      engine,
      mesh,
      target,
      name: this.appName,
      autoscaler: autoscaler && { apiVersion: autoscaler.apiVersion, kind: autoscaler.kind, name: this.appName },
    });
    this.workload = deployment ?? this.rollout.apiObject;
    this.disruptionBudget = settings.disruptionBudget && new ApiObject(this, 'DisruptionBudget',
      renderDisruptionBudget(this.appName, { [INSTANCE_LABEL]: this.appName }, settings.disruptionBudget));
    failOnErrors(this, () => findingsOf(this, this.check()));
  }

  /** The Service that clients call, for routes that point at it. */
  public get backendReference(): BackendReference {
    return this.rollout.backendReference;
  }

  public get backendScope(): IConstruct | undefined {
    return this;
  }

  /** The objects of this app: those that are written, and those that the engine's controller will make. */
  public get inventory(): InventoryItem[] {
    const own = this.workload === this.rollout.apiObject ? undefined : this.workload;
    return [
      ...this.connections.inventory,
      ...writtenItem(own, 'the version that you want to run'),
      ...writtenItem(this.autoscaler, 'says how many pods there are'),
      ...writtenItem(this.disruptionBudget, 'limits how many pods are missing while nodes are drained'),
      ...this.rollout.inventory,
    ];
  }

  /** What the pods run as. The first call gives them a ServiceAccount of their own, if they have none. */
  public identity(): PodIdentity {
    return this.connections.identity();
  }

  /** Measures one thing more during rollouts. */
  public addMetric(metric: Metric): void {
    this.rollout.addMetric(metric);
  }

  /** Asks or tells someone more during rollouts. */
  public addHook(hook: Hook): void {
    this.rollout.addHook(hook);
  }

  /** Silences a rule for this app and its rollout, with a reason. */
  public acknowledge(rule: string, reason: string): void {
    acknowledge(this, rule, reason);
  }

  private createDeployment(settings: CanaryAppProps, replicas: number): kplus.Deployment {
    const port = settings.port;
    const deployment = new kplus.Deployment(this, 'deployment', {
      metadata: { name: this.appName },
      podMetadata: {
        labels: { ...Chart.of(this).labels, ...settings.podLabels, [NAME_LABEL]: this.appName, [INSTANCE_LABEL]: this.appName },
      },
      replicas,
      select: false,
      // Stable keeps all its pods while it is replaced by the promoted version.
      strategy: kplus.DeploymentStrategy.rollingUpdate({
        maxSurge: kplus.PercentOrAbsolute.percent(25), maxUnavailable: kplus.PercentOrAbsolute.absolute(0),
      }),
      terminationGracePeriod: Duration.seconds(drainSeconds(settings) + FINISH_SECONDS),
      progressDeadline: settings.progressDeadline && Duration.seconds(wholeSeconds('rollout/progress-deadline', settings.progressDeadline)),
      containers: [{
        name: CONTAINER,
        image: settings.image,
        ports: [{ number: port, name: PORT_NAME }],
        envVariables: settings.env,
        readiness: settings.readiness ?? kplus.Probe.fromTcpSocket({ port }),
        liveness: settings.liveness ?? kplus.Probe.fromTcpSocket({ port }),
        startup: settings.startup ?? kplus.Probe.fromTcpSocket({ port }),
        imagePullPolicy: kplus.ImagePullPolicy.IF_NOT_PRESENT,
        resources: settings.resources ?? DEFAULT_RESOURCES,
        securityContext: { ...RESTRICTED, ...settings.securityContext },
      }],
    });
    deployment.select(kplus.LabelSelector.of({ labels: { [NAME_LABEL]: this.appName } }));
    // cdk8s-plus derives this label from the construct's path; a rename above would replace all pods.
    deployment.podMetadata.addLabel(kplus.Pod.ADDRESS_LABEL, this.appName);
    return deployment;
  }

  /**
   * Takes the Deployment's own object out of the tree, so that one object alone carries the pods: ours, plain enough for
   * every patch to survive, or the engine's.
   */
  private takeOverSpec(drain: number): () => any {
    const own = ApiObject.of(this.deployment);
    this.deployment.node.tryRemoveChild(own.node.id);
    return () => {
      const { spec } = own.toJson();
      const pod = spec.template.spec;
      // Argo Rollouts writes its object back without it: then each apply would be a change.
      if (pod.hostNetwork === false) { delete pod.hostNetwork; }
      if (this.connections.serviceAccountName) { pod.serviceAccountName = this.connections.serviceAccountName; }
      // cdk8s-plus has no word for this hook.
      if (drain > 0) { pod.containers[0].lifecycle = { preStop: { sleep: { seconds: drain } } }; }
      return spec;
    };
  }

  private check(): Finding[] {
    return [
      ...(this.deployment.hasAutoscaler ? [Findings.error('app/autoscaler',
        'An autoscaler was attached to app.deployment, which the rollout does not know of: it would scale the wrong pods.',
        'Use the prop autoscaling instead.')] : []),
      ...(this.connections.refusesLoad ? this.checkLoadTesters() : []),
    ];
  }

  private checkLoadTesters(): Finding[] {
    const testers = this.rollout.model.plan.analysis.hooks.filter(({ metadata }) => metadata?.cmd);
    return testers.map(({ name }) => Findings.warning('access/load-tester',
      `Hook '${name}' makes requests to the app, and its load tester is not among those who may call: they get 403, and the canary seems to fail.`,
      'Allow it: app.connections.allowFrom(Peer.loadTester()).'));
  }
}

function drainSeconds({ drain }: CanaryAppProps): number {
  return drain ? wholeSeconds('app/drain', drain, 0) : DRAIN_SECONDS;
}

/** Without the keys whose value is undefined, which would hide what stands behind them. */
function given(options: object): object {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
