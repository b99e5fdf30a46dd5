import { Severity } from '../../model/finding';
import { fieldParts, fieldPath, injectedWorkloads, meshAnnotation, quantity } from '../../topology';
import { ICheck } from '../check';

const KINDS = ['cpu', 'memory', 'ephemeral-storage']
  .map(kind => ({ kind, requestKey: `config.linkerd.io/proxy-${kind}-request`, limitKey: `config.linkerd.io/proxy-${kind}-limit` }));

export const proxyRequestsWithinLimits: ICheck = {
  rule: {
    name: 'linkerd/proxy-requests-within-limits',
    severity: Severity.ERROR,
    title: 'The proxy requests no more than its limit',
    why: 'The API server takes the Deployment, and refuses each of its pods.',
    fix: 'Raise the limit, or lower the request.',
    source: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
  },
  check: topology => injectedWorkloads(topology).flatMap(workload =>
    KINDS.flatMap(({ kind, requestKey, limitKey }) => {
      const request = meshAnnotation(topology, workload, requestKey);
      const limit = meshAnnotation(topology, workload, limitKey);
      if (!request || !limit || !((quantity(request) ?? 0) > (quantity(limit) ?? Infinity))) { return []; }
      const field = fieldPath(...fieldParts(workload.at), 'metadata', 'annotations', requestKey);
      return [{ resource: workload.resource, field, message: `The proxy requests ${request} of ${kind}, and may have ${limit}.` }];
    })),
};
