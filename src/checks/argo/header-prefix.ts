import { Severity } from '../../model/finding';
import { gatewayPlugin, stepsThat } from '../../topology';
import { ICheck } from '../check';

export const headerPrefix: ICheck = {
  rule: {
    name: 'argo/header-prefix',
    severity: Severity.WARNING,
    title: 'The beginning of a header is plain text',
    why: 'The plugin makes a regular expression of it as it is, so some characters have another meaning there.',
    fix: 'Use regex, with a backslash before such characters.',
    source: 'https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi/blob/v0.15.0/pkg/plugin/httproute.go',
  },
  check: topology => stepsThat(topology, 'setHeaderRoute').filter(({ rollout }) => gatewayPlugin(rollout))
    .flatMap(({ rollout, step, at }) => (step.setHeaderRoute.match ?? []).flatMap(({ headerValue: { prefix = '' } }, i) => {
      if (!/[.*+?()[\]{}|^$\\]/.test(prefix)) { return []; }
      return [{ resource: rollout, field: `${at}.setHeaderRoute.match[${i}].headerValue.prefix`, message: `'${prefix}' is read as a regular expression.` }];
    })),
};
