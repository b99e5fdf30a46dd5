import { Severity } from '../../model/finding';
import { gatewayPlugin, rollouts } from '../../topology';
import { ICheck } from '../check';

const isEmpty = (value: any) => !value || Array.isArray(value) && value.length === 0;

export const pluginNamesRoute: ICheck = {
  rule: {
    name: 'argo/plugin-names-route',
    severity: Severity.ERROR,
    title: 'The Gateway API plugin is told which routes to divide',
    why: 'Without a route or a selector the plugin fails at each attempt, and the Rollout stays at its first step.',
    fix: 'Name an HTTPRoute in httpRoute or httpRoutes.',
    source: 'https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi/blob/v0.15.0/pkg/plugin/errors.go',
  },
  check: topology => rollouts(topology).flatMap(rollout => {
    const plugin = gatewayPlugin(rollout);
    if (!plugin || Object.entries<any>(plugin.config).some(([key, value]) => /^(http|grpc|tcp|tls)Route(s|Selector)?$/i.test(key) && !isEmpty(value))) { return []; }
    return [{ resource: rollout, field: plugin.at, message: 'The plugin is told of no route.' }];
  }),
};
