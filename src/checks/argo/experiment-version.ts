import { Severity } from '../../model/finding';
import { stepsThat } from '../../topology';
import { ICheck } from '../check';

export const experimentVersion: ICheck = {
  rule: {
    name: 'argo/experiment-version',
    severity: Severity.ERROR,
    title: 'An experiment runs the stable version or the canary',
    why: 'Argo Rollouts knows these two words only, and cannot make the experiment. The step never ends.',
    fix: 'Write stable or canary.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/rollout/experiment.go',
  },
  check: topology => stepsThat(topology, 'experiment').flatMap(({ rollout, step: { experiment }, at }) => experiment.templates
    .flatMap(({ specRef }, i) => ['stable', 'canary'].includes(specRef) ? [] : [{
      resource: rollout,
      field: `${at}.experiment.templates[${i}].specRef`,
      message: `'${specRef}' is neither stable nor canary.`,
    }])),
};
