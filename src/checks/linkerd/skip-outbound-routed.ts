import { Severity } from '../../model/finding';
import { fieldParts, fieldPath, grouped, hasPort, injectedWorkloads, meshAnnotation, once, routedPorts } from '../../topology';
import { ICheck } from '../check';

const KEY = 'config.linkerd.io/skip-outbound-ports';

const routedInNamespace = once(topology => grouped(routedPorts(topology).map(routed => [routed.owner.namespace, routed])));

export const skipOutboundRouted: ICheck = {
  rule: {
    name: 'linkerd/skip-outbound-routed',
    severity: Severity.WARNING,
    title: 'Callers do not go past the proxy to a port whose requests follow a route',
    why: 'What leaves for a skipped port does not enter the proxy: no encryption, no route, no weights. Ports are skipped for all that is called.',
    fix: 'Take the port out of config.linkerd.io/skip-outbound-ports.',
    source: 'https://linkerd.io/2/reference/proxy-configuration/',
  },
  check: topology => injectedWorkloads(topology).flatMap(workload => {
    const list = meshAnnotation(topology, workload, KEY);
    const skipped = list ? (routedInNamespace(topology).get(workload.resource.namespace) ?? []).find(({ port }) => hasPort(list, port)) : undefined;
    if (!skipped) { return []; }
    const field = fieldPath(...fieldParts(workload.at), 'metadata', 'annotations', KEY);
    return [{ resource: workload.resource, field, message: `'${list}' has port ${skipped.port}, at which requests to Service ${skipped.name} are divided.` }];
  }),
};
