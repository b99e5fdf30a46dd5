import { Severity } from '../../model/finding';
import { below, canaryRollouts, configMaps, stepsThat, templateMetrics } from '../../topology';
import { ICheck, Violation } from '../check';

export const pluginRegistered: ICheck = {
  rule: {
    name: 'argo/plugin-registered',
    severity: Severity.WARNING,
    title: 'Argo Rollouts is told of each plugin',
    why: 'A plugin that argo-rollouts-config does not list is not found. The Rollout stays where it is.',
    fix: 'Add the plugin to argo-rollouts-config, and restart Argo Rollouts.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/plugins/',
  },
  check: topology => {
    const configs = configMaps(topology).filter(({ name }) => name === 'argo-rollouts-config');
    if (configs.length === 0) { return []; }
    const lacks = (list: string, plugin: string) => !configs.some(({ manifest }) => (manifest.data?.[list] ?? '').includes(plugin));
    const message = (list: string, plugin: string) => `'${plugin}' is not among the ${list} of argo-rollouts-config.`;
    const missing = (resource: Violation['resource'], field: string, list: string, plugin: string): Violation[] =>
      lacks(list, plugin) ? [{ resource, field, message: message(list, plugin) }] : [];
    return [
      ...canaryRollouts(topology).flatMap(({ rollout, canary }) => Object.keys(canary.trafficRouting?.plugins ?? {}).flatMap(plugin =>
        missing(rollout, below('spec.strategy.canary.trafficRouting.plugins', plugin), 'trafficRouterPlugins', plugin))),
      ...stepsThat(topology, 'plugin').flatMap(({ rollout, step: { plugin }, at }) => missing(rollout, `${at}.plugin.name`, 'stepPlugins', plugin.name)),
      ...templateMetrics(topology).flatMap(({ template, at, metric }) => Object.keys(metric.provider.plugin ?? {}).flatMap(plugin =>
        missing(template, below(`${at}.provider.plugin`, plugin), 'metricPlugins', plugin))),
    ];
  },
};
