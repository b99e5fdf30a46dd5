import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { IDeliveryEngine } from '../contracts/delivery-engine';
import { RolloutOptions } from '../rollout/rollout-options';

/** What a platform team says once for all its apps. Every prop of an app goes before it. */
export interface DeliveryProfile extends RolloutOptions {
  /**
   * Who carries rollouts out.
   *
   * @default - Flagger
   */
  readonly engine?: IDeliveryEngine;

  /**
   * How many pods stable has.
   *
   * @default 2
   */
  readonly replicas?: number;

  /**
   * What the container asks for, and may use at most.
   *
   * @default - 100m CPU requested, no CPU limit; 256 MiB of memory requested and at most
   */
  readonly resources?: kplus.ContainerResources;

  /**
   * What the container may do.
   *
   * @default - what the Pod Security Standard `restricted` allows, with a read-only root file system
   */
  readonly securityContext?: kplus.ContainerSecurityContextProps;

  /**
   * For how long a pod still answers after it was told to end: gateways, proxies and kube-proxy learn of that a little later, and what they
   * send meanwhile would fail. After it the container has 25 seconds to finish what it began. None, if 0.
   *
   * @default - 5 seconds
   * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
   */
  readonly drain?: Duration;

  /**
   * Labels for the pods.
   *
   * @default - the labels of the chart
   */
  readonly podLabels?: { [key: string]: string };
}
