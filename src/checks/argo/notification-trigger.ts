import { Severity } from '../../model/finding';
import { below, configMaps, rollouts } from '../../topology';
import { ICheck } from '../check';

const SUBSCRIPTION = 'notifications.argoproj.io/subscribe.';

export const notificationTrigger: ICheck = {
  rule: {
    name: 'argo/notification-trigger',
    severity: Severity.WARNING,
    title: 'A notification names a trigger that there is',
    why: 'Argo Rollouts logs that it does not know the trigger, and tells nobody.',
    fix: 'Name a trigger of argo-rollouts-notification-configmap, or add it there.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/notifications/',
  },
  check: topology => {
    const configs = configMaps(topology).filter(({ name }) => name === 'argo-rollouts-notification-configmap');
    // Beside Rollouts it may be one of a team, in addition to that of all.
    const besideRollouts = new Set(['', ...rollouts(topology).map(({ namespace }) => namespace)]);
    if (configs.some(({ namespace }) => besideRollouts.has(namespace))) { return []; }
    const triggers = new Set(configs.flatMap(({ manifest }) => Object.keys(manifest.data ?? {})).filter(key => key.startsWith('trigger.')).map(key => key.slice(8)));
    return triggers.size === 0 ? [] : rollouts(topology).flatMap(rollout => Object.keys(rollout.annotations).flatMap(key => {
      const [trigger, service] = key.startsWith(SUBSCRIPTION) ? key.slice(SUBSCRIPTION.length).split('.') : [];
      if (!service || triggers.has(trigger)) { return []; }
      return [{ resource: rollout, field: below('metadata.annotations', key), message: `There is no trigger '${trigger}'; there is ${[...triggers].join(', ')}.` }];
    }));
  },
};
