import { Severity } from '../../model/finding';
import { fieldParts, fieldPath, hasPort, injectedWorkloads, meshAnnotation, portOfServer, serversOf } from '../../topology';
import { ICheck } from '../check';

const KEY = 'config.linkerd.io/skip-inbound-ports';

export const skipInboundPolicy: ICheck = {
  rule: {
    name: 'linkerd/skip-inbound-policy',
    severity: Severity.ERROR,
    title: 'A port with a Server goes through the proxy',
    why: 'What arrives at a skipped port does not enter the proxy: no policy counts there, and nothing is encrypted.',
    fix: 'Take the port out of config.linkerd.io/skip-inbound-ports, or delete the Server.',
    source: 'https://linkerd.io/2/reference/proxy-configuration/',
  },
  check: topology => injectedWorkloads(topology).flatMap(workload => {
    const list = meshAnnotation(topology, workload, KEY);
    const server = list ? serversOf(topology, workload).find(candidate => hasPort(list, portOfServer(candidate, workload) ?? 0)) : undefined;
    if (!server) { return []; }
    const field = fieldPath(...fieldParts(workload.at), 'metadata', 'annotations', KEY);
    return [{ resource: workload.resource, field, message: `'${list}' has the port of Server ${server.name}, which then guards nothing.` }];
  }),
};
