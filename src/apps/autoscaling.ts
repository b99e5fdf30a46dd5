import type { HorizontalPodAutoscaler } from '../imports/kubernetes';
import { ObjectReference } from '../model/object-reference';
import { refuse } from '../private/errors';

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
  const { minReplicas = 2, maxReplicas, cpuPercent = 80 } = options;
  if (!(Number.isInteger(minReplicas) && Number.isInteger(maxReplicas) && minReplicas >= 1 && minReplicas <= maxReplicas)) {
    refuse('app/autoscaling', { minReplicas, maxReplicas }, 'whole numbers, 1 or more, of which maxReplicas is not the smaller');
  }
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name },
    spec: {
      scaleTargetRef: { apiVersion: scaleTarget.apiVersion, kind: scaleTarget.kind, name: scaleTarget.name },
      minReplicas,
      maxReplicas,
      metrics: [{
        type: 'ContainerResource',
        containerResource: { name: 'cpu', container, target: { type: 'Utilization', averageUtilization: cpuPercent } },
      }],
    },
  };
}
