import { Severity } from '../../model/finding';
import { AT_CANARY, RouteOfRollout, routesOfRollouts } from '../../topology';
import { ICheck } from '../check';

const keyOf = ({ entry }: RouteOfRollout, name: string) => `${entry.kind}/${entry.namespace}/${entry.name}/${name}`;

export const managedNamesApart: ICheck = {
  rule: {
    name: 'argo/managed-names-apart',
    severity: Severity.ERROR,
    title: 'Rollouts that share a route have managed routes of different names',
    why: 'Each Rollout removes the rules of its managed routes by their names when it is done, also those that belong to the other one.',
    fix: 'Give the managed routes names that only one Rollout uses, or give each Rollout a route.',
    source: 'https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi/blob/v0.15.0/pkg/plugin/httproute.go',
  },
  check: topology => {
    const first = new Map<string, RouteOfRollout>();
    return routesOfRollouts(topology).filter(({ entry }) => entry.useHeaderRoutes)
      .flatMap(use => (use.canary.trafficRouting?.managedRoutes ?? []).flatMap(({ name }, i) => {
        const key = keyOf(use, name);
        const other = first.get(key)?.rollout ?? use.rollout;
        first.set(key, first.get(key) ?? use);
        return other.name === use.rollout.name ? [] : [{
          resource: use.rollout,
          field: `${AT_CANARY}.trafficRouting.managedRoutes[${i}].name`,
          message: `Rollout ${other.name} has a managed route '${name}' in ${use.entry.kind} ${use.entry.name} too.`,
        }];
      }));
  },
};
