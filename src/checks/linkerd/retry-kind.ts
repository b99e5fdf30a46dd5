import { Severity } from '../../model/finding';
import { annotated, fieldPath } from '../../topology';
import { ICheck } from '../check';

export const retryKind: ICheck = {
  rule: {
    name: 'linkerd/retry-kind',
    severity: Severity.ERROR,
    title: 'Retries of a route are of its own protocol',
    why: 'Linkerd reads retry.linkerd.io/http of HTTPRoutes and retry.linkerd.io/grpc of GRPCRoutes. The other one does nothing.',
    fix: 'Use the annotation for the kind of the route.',
    source: 'https://linkerd.io/2/reference/retries/',
  },
  check: topology => annotated(topology).filter(({ on }) => on === 'route').flatMap(({ resource, annotations }) => {
    const other = `retry.linkerd.io/${resource.kind === 'GRPCRoute' ? 'http' : 'grpc'}`;
    return annotations[other] === undefined ? []
      : [{ resource, field: fieldPath('metadata', 'annotations', other), message: `'${other}' does nothing on a route of kind ${resource.kind}.` }];
  }),
};
