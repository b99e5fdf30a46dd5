import { Severity } from '../../model/finding';
import { meshParents, trafficSplits } from '../../topology';
import { ICheck } from '../check';

export const trafficSplitBesideRoutes: ICheck = {
  rule: {
    name: 'linkerd/traffic-split-beside-routes',
    severity: Severity.ERROR,
    title: 'A Service with routes has no TrafficSplit',
    why: 'Linkerd\'s extension for TrafficSplits writes a ServiceProfile, and proxies go by that: the routes of the Service do not count. Without'
      + ' the extension the TrafficSplit does nothing.',
    fix: 'Delete the TrafficSplit, or the routes.',
    source: 'https://github.com/linkerd/linkerd-smi',
  },
  check: topology => {
    const parents = new Map(meshParents(topology).map(parent => [`${parent.namespace}/${parent.name}`, parent]));
    return trafficSplits(topology).flatMap(split => {
      const parent = parents.get(`${split.namespace}/${String(split.get('spec.service') ?? '').split('.')[0]}`);
      return parent ? [{ resource: split, field: 'spec.service', message: `Requests to ${parent.name} are divided by ${parent.resource} too.` }] : [];
    });
  },
};
