import { Severity } from '../../model/finding';
import { daemonSets, deployments, Resource } from '../../topology';
import { ICheck } from '../check';

export const rollingUpdateAmount: ICheck = {
  rule: {
    name: 'kubernetes/rolling-update-amount',
    severity: Severity.ERROR,
    title: 'A rolling update counts pods by a number, or by text with a percent sign',
    why: 'The API server refuses the object.',
    fix: 'Write a number without quotes, or a percentage.',
    source: 'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/apps/validation/validation.go',
  },
  check: topology => [...deployments(topology), ...daemonSets(topology)].flatMap((resource: Resource) => {
    const at = `spec.${resource.kind === 'DaemonSet' ? 'updateStrategy' : 'strategy'}.rollingUpdate`;
    return ['maxSurge', 'maxUnavailable'].flatMap(name => {
      const amount = resource.get(`${at}.${name}`);
      if (typeof amount !== 'string' || /^\d+%$/.test(amount)) { return []; }
      return [{ resource, field: `${at}.${name}`, message: `The text '${amount}' is no percentage.` }];
    });
  }),
};
