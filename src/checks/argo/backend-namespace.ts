import { Severity } from '../../model/finding';
import { pluginRules } from '../../topology';
import { ICheck } from '../check';

export const backendNamespace: ICheck = {
  rule: {
    name: 'argo/backend-namespace',
    severity: Severity.ERROR,
    title: 'A divided route leads to the Services of its Rollout',
    why: 'The plugin goes by the name of a backend only, so it sets weights for a Service of the same name in another namespace. The pods'
      + ' of the Rollout get none of these requests.',
    fix: 'Name the namespace of the Rollout in the backendRef, or move the route there.',
    source: 'https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi/blob/v0.15.0/pkg/plugin/httproute.go',
  },
  check: topology => pluginRules(topology).flatMap(({ rollout, route, managed, stable, canaries }) => managed ? [] : [stable, canaries]
    .flatMap(backend => !backend || backend.kind !== 'Service' || !rollout.namespace || backend.namespace === rollout.namespace ? [] : [{
      resource: route,
      field: backend.at,
      message: `Service ${backend.name} of namespace ${backend.namespace} is not that of Rollout ${rollout.name}, which is in ${rollout.namespace}.`,
    }])),
};
