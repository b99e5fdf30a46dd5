import { Severity } from '../../model/finding';
import { fieldPath, findService, meshRoutes } from '../../topology';
import { ICheck } from '../check';

const FAMILIES = ['retry.linkerd.io/', 'timeout.linkerd.io/'];
const other = (kind: string) => kind === 'GRPCRoute' ? '/http' : '/grpc';

export const routeReplacesService: ICheck = {
  rule: {
    name: 'linkerd/route-replaces-service',
    severity: Severity.WARNING,
    title: 'What a route says of retries or timeouts has what its Service says too',
    why: 'One annotation about retries on a route, and those of the Service about retries do not count for it; likewise with timeouts. They are not'
      + ' added to each other.',
    fix: 'Repeat the annotation on the route, if it is to count there.',
    source: 'https://linkerd.io/2/reference/retries/',
  },
  check: topology => meshRoutes(topology).flatMap(({ route, parents: [{ name, namespace }] }) => FAMILIES.flatMap(family => {
    const of = (annotations: { [key: string]: string }) => Object.keys(annotations)
      .filter(key => key.startsWith(family) && !key.endsWith(other(route.kind)));
    const [said, known] = [of(route.annotations), of(findService(topology, name, namespace)?.annotations ?? {})];
    return known.filter(key => said.length > 0 && !said.includes(key)).map(key => ({
      resource: route, field: fieldPath('metadata', 'annotations', said[0]), message: `With it, '${key}' of Service ${name} does not count for this route.`,
    }));
  })),
};
