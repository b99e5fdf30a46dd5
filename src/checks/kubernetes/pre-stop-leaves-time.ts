import { Severity } from '../../model/finding';
import { placedContainers } from '../../topology';
import { ICheck } from '../check';

export const preStopLeavesTime: ICheck = {
  rule: {
    name: 'kubernetes/pre-stop-leaves-time',
    severity: Severity.WARNING,
    title: 'After its preStop hook a container has time to end',
    why: 'The hook counts as part of terminationGracePeriodSeconds. With none left the container is killed, and requests in flight are cut off.',
    fix: 'Raise terminationGracePeriodSeconds well above the time of the hook.',
    source: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination',
  },
  check: topology => placedContainers(topology).flatMap(({ workload, container: { name, lifecycle }, at }) => {
    const { sleep, exec } = lifecycle?.preStop ?? {};
    const grace = workload.template.spec?.terminationGracePeriodSeconds ?? 30;
    const seconds = sleep ? sleep.seconds : Number(/^(?:\S*sh -c )?(?:\/bin\/|\/usr\/bin\/)?sleep (\d+)s?$/.exec((exec?.command ?? []).join(' '))?.[1] ?? 0);
    return seconds === 0 || seconds < grace || sleep && seconds > grace ? [] : [{
      resource: workload.resource,
      field: `${at}.lifecycle.preStop`,
      message: `The hook of ${name} takes ${seconds} seconds of the ${grace} that the pod has to end.`,
    }];
  }),
};
