import { Severity } from '../../model/finding';
import { apexOf, flaggerWorkloads, labelIndex, once } from '../../topology';
import { ICheck } from '../check';

const ROLES = [['apex', ''], ['primary', '-primary'], ['canary', '-canary']] as const;

/** The Services that Flagger makes, by their labels. */
const madeServices = once(topology => labelIndex(flaggerWorkloads(topology).flatMap(({ canary, label, namespace }) => ROLES.map(([role, suffix]) => ({
  canary, role, namespace, labels: { ...canary.manifest.spec!.service?.[role]?.labels, [label]: apexOf(canary) + suffix },
})))));

export const serviceMonitorCoversCanary: ICheck = {
  rule: {
    name: 'flagger/service-monitor-covers-canary',
    severity: Severity.WARNING,
    title: 'A ServiceMonitor for the Services of a Canary covers that of the canary too',
    why: 'Flagger labels each Service with its own name. The ServiceMonitor picks those of stable only, so Prometheus scrapes no pod'
      + ' of the canary, and an analysis by these metrics finds no values.',
    fix: 'Select by a label that spec.service gives to apex, primary and canary, or write a second ServiceMonitor.',
    source: 'https://docs.flagger.app/tutorials/prometheus-operator',
  },
  check: topology => {
    const monitors = topology.ofKind('monitoring.coreos.com', 'ServiceMonitor')
      .filter(monitor => !monitor.get('spec.namespaceSelector') && !monitor.get('spec.selector.matchExpressions'))
      .map(resource => ({ resource, made: madeServices(topology)(resource.namespace, { matchLabels: resource.get('spec.selector.matchLabels') ?? {} }) }));
    const scraped = new Set(monitors.flatMap(({ made }) => made.filter(({ role }) => role === 'canary').map(({ canary }) => canary)));
    return monitors.flatMap(({ resource, made }) => [...new Set(made.map(({ canary }) => canary))]
      .filter(canary => !scraped.has(canary))
      .map(canary => ({
        resource,
        field: 'spec.selector',
        message: `Services of Canary ${canary.name} are picked, but not ${apexOf(canary)}-canary.`,
      })));
  },
};
