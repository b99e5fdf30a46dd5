import { Severity } from '../../model/finding';
import { goSeconds, stepsThat } from '../../topology';
import { ICheck } from '../check';

export const pauseDuration: ICheck = {
  rule: {
    name: 'argo/pause-duration',
    severity: Severity.ERROR,
    title: 'A pause has a duration that Argo Rollouts can read',
    why: 'Argo Rollouts reads seconds, or hours, minutes and seconds as in 1h30m. It refuses days, spaces and negative times as'
      + ' InvalidSpec, and takes less than a second for none.',
    fix: 'Write a number of seconds, or a duration like 90s, 5m or 1h30m.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/v1alpha1/types.go',
  },
  check: topology => stepsThat(topology, 'pause').flatMap(({ rollout, step: { pause: { duration } }, at }) => {
    const seconds = typeof duration === 'string' && !/^[+-]?\d+$/.test(duration) ? goSeconds(duration) : Number(duration ?? 0);
    const problem = seconds === undefined ? 'is no duration' : seconds < 0 ? 'is negative' : seconds > 0 && seconds < 1 ? 'is less than a second' : undefined;
    return problem ? [{ resource: rollout, field: `${at}.pause.duration`, message: `'${duration}' ${problem}.` }] : [];
  }),
};
