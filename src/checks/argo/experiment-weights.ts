import { Severity } from '../../model/finding';
import { gatewayPlugin, stepsThat } from '../../topology';
import { ICheck } from '../check';

export const experimentWeights: ICheck = {
  rule: {
    name: 'argo/experiment-weights',
    severity: Severity.WARNING,
    title: 'Versions of an experiment get weights while the canary has none',
    why: 'The plugin leaves the canary out when it takes the weights of an experiment from stable, so that all weights together are more than 100.',
    fix: 'Run the experiment before the first setWeight, or give its versions no weight.',
    source: 'https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi/issues/225',
  },
  check: topology => stepsThat(topology, 'experiment').flatMap(({ rollout, step: { experiment }, weight, at }) => {
    const added = experiment.templates.reduce((sum, template) => sum + (template.weight ?? 0), 0);
    if (weight === 0 || added === 0 || !gatewayPlugin(rollout)) { return []; }
    return [{ resource: rollout, field: `${at}.experiment`, message: `The canary has weight ${weight}, and the experiment gives ${added} to its versions.` }];
  }),
};
