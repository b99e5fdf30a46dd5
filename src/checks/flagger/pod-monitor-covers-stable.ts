import { Severity } from '../../model/finding';
import { missedByStable } from '../../topology';
import { ICheck } from '../check';

export const podMonitorCoversStable: ICheck = {
  rule: {
    name: 'flagger/pod-monitor-covers-stable',
    severity: Severity.WARNING,
    title: 'A PodMonitor of a target covers stable too',
    why: 'Flagger runs stable in pods whose label ends in -primary. Prometheus scrapes the canary only, so there are no metrics'
      + ' between rollouts, and nothing to compare with.',
    fix: 'Select by a label that is on the pods and not the one that Flagger changes, or by both values.',
    source: 'https://docs.flagger.app/tutorials/prometheus-operator',
  },
  check: topology => missedByStable(topology, topology.ofKind('monitoring.coreos.com', 'PodMonitor')
    .filter(monitor => !monitor.get('spec.namespaceSelector') && !monitor.get('spec.selector.matchExpressions'))
    .map(resource => ({ resource, selector: { matchLabels: resource.get('spec.selector.matchLabels') ?? {} } })))
    .map(({ resource, missed }) => ({
      resource,
      field: 'spec.selector',
      message: `Pods with ${missed.label}=${missed.value} are scraped, those of stable with ${missed.label}=${missed.value}-primary are not.`,
    })),
};
