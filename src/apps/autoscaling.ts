import type { HorizontalPodAutoscaler } from '../imports/kubernetes';
import { ObjectReference } from '../model/object-reference';

/** How many pods an app may have, and when it gets more. */
export interface AutoscalingOptions {
  /**
   * The fewest pods.
   *
   * @default 2
   */
  readonly minReplicas?: number;

  /** The most pods. */
  readonly maxReplicas: number;

  /**
   * Percent of the requested CPU that the app's own container should use on average.
   *
   * @default 80
   */
  readonly cpuPercent?: number;
}

/** Measures the app's own container: a proxy beside it need not ask for CPU, without which a whole pod cannot be measured. */
export function renderAutoscaler(
  name: string, scaleTarget: ObjectReference, container: string, options: AutoscalingOptions,
): HorizontalPodAutoscaler {
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name },
    spec: {
      scaleTargetRef: { apiVersion: scaleTarget.apiVersion, kind: scaleTarget.kind, name: scaleTarget.name },
      minReplicas: options.minReplicas ?? 2,
      maxReplicas: options.maxReplicas,
      metrics: [{
        type: 'ContainerResource',
        containerResource: { name: 'cpu', container, target: { type: 'Utilization', averageUtilization: options.cpuPercent ?? 80 } },
      }],
    },
  };
}
