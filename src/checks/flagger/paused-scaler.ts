import { Severity } from '../../model/finding';
import { canaries, canaryScaledObject, fieldPath } from '../../topology';
import { ICheck } from '../check';

const PAUSED = ['autoscaling.keda.sh/paused', 'autoscaling.keda.sh/paused-replicas'];

export const pausedScaler: ICheck = {
  rule: {
    name: 'flagger/paused-scaler',
    severity: Severity.WARNING,
    title: 'The ScaledObject of a target is not paused',
    why: 'The ScaledObject for stable begins with the same annotations, so KEDA keeps stable at that number of pods, until a later'
      + ' release at best. Flagger pauses and resumes the one of the target itself.',
    fix: 'Take the annotation out of the manifest.',
    source: 'https://github.com/fluxcd/flagger/issues/1934',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const scaler = canaryScaledObject(topology, canary);
    return PAUSED.filter(key => scaler?.annotations[key] !== undefined).map(key => ({
      resource: scaler!,
      field: fieldPath('metadata', 'annotations', key),
      message: `Stable gets ${key}: ${scaler!.annotations[key]} too.`,
    }));
  }),
};
