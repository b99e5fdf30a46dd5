import { Severity } from '../../model/finding';
import { grpcRoutes, httpRoutes } from '../../topology';
import { ICheck } from '../check';

export const matchCount: ICheck = {
  rule: {
    name: 'gateway/match-count',
    severity: Severity.ERROR,
    title: 'A route has at most 128 matches',
    why: 'The API server refuses the route. It counts the matches of all rules; an HTTP rule without any has one.',
    fix: 'Divide it into several routes.',
    source: 'https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.1/apis/v1/httproute_types.go#L59',
  },
  check: topology => [...httpRoutes(topology).map(route => ({ route, unless: 1 })), ...grpcRoutes(topology).map(route => ({ route, unless: 0 }))]
    .flatMap(({ route, unless }) => {
      const rules: { readonly matches?: unknown[] }[] = route.manifest.spec?.rules ?? [];
      const count = rules.reduce((sum, { matches }) => sum + (matches?.length ?? unless), 0);
      return count > 128 ? [{ resource: route, field: 'spec.rules', message: `The rules have ${count} matches.` }] : [];
    }),
};
