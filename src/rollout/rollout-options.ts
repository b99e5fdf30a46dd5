import { Duration } from 'cdk8s';
import { Analysis } from '../analysis/analysis';
import { IMeshGateway } from '../contracts/mesh-gateway';
import { IRolloutCheck } from '../contracts/rollout-check';
import { IServiceMesh } from '../contracts/service-mesh';
import { RolloutStrategy } from '../strategy/rollout-strategy';

/** What `ProgressiveRollout` and `CanaryApp` have in common. */
export interface RolloutOptions {
  /**
   * Which mesh the pods belong to. It divides the requests of all callers and counts them.
   *
   * @default - none for `ProgressiveRollout`; Linkerd for `CanaryApp`
   */
  readonly mesh?: IServiceMesh;

  /**
   * Where requests from outside come in.
   *
   * @default - nowhere; only callers inside the cluster reach the app
   */
  readonly gateway?: IMeshGateway;

  /**
   * The hosts that requests from outside are for, e.g. `shop.acme.dev`.
   *
   * @default - all hosts that the listeners of the gateway answer for
   */
  readonly hosts?: string[];

  /**
   * Only requests from outside below this path reach the app.
   *
   * @default '/'
   */
  readonly path?: string;

  /**
   * How the new version takes over.
   *
   * @default - RolloutStrategy.canary(): 10, 20, 30, 40 and 50 percent, then promotion
   */
  readonly strategy?: RolloutStrategy;

  /**
   * What is measured meanwhile.
   *
   * @default - Analysis.of(): success rate and latency, every minute, five failed checks roll back
   */
  readonly analysis?: Analysis;

  /**
   * Protocol of the port, for gateways and meshes: `http` for HTTP/1, `kubernetes.io/h2c` for HTTP/2 and gRPC.
   *
   * @default - detected
   */
  readonly appProtocol?: string;

  /**
   * Within which time new pods must become ready.
   *
   * @default Duration.minutes(10)
   */
  readonly progressDeadline?: Duration;

  /**
   * Rules of your own, applied besides the library's.
   *
   * @default - none
   */
  readonly checks?: IRolloutCheck[];
}
