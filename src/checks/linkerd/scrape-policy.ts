import { Severity } from '../../model/finding';
import { isInjected, meshAnnotation, servers, workloads } from '../../topology';
import { ICheck } from '../check';

export const scrapePolicy: ICheck = {
  rule: {
    name: 'linkerd/scrape-policy',
    severity: Severity.WARNING,
    title: 'Pods that let nobody in let Prometheus read the metrics of the proxy',
    why: 'The policy deny counts for the port of the proxy too. Without its metrics a canary has no success rate, and is rolled back.',
    fix: 'Add a Server for port linkerd-admin, and an AuthorizationPolicy for Prometheus.',
    source: 'https://github.com/linkerd/linkerd2/issues/10691',
  },
  check: topology => {
    const open = new Set(servers(topology).filter(({ manifest }) => ['linkerd-admin', '4191'].includes(String(manifest.spec.port))).map(({ namespace }) => namespace));
    return workloads(topology).filter(workload => !open.has(workload.resource.namespace) && isInjected(topology, workload)
      && meshAnnotation(topology, workload, 'config.linkerd.io/default-inbound-policy') === 'deny').map(({ resource, at }) => ({
      resource, field: at || 'metadata', message: 'Nothing lets Prometheus read port 4191 of the proxy.',
    }));
  },
};
