import { Severity } from '../../model/finding';
import { flaggerWorkloads } from '../../topology';
import { ICheck } from '../check';

export const injectedSidecar: ICheck = {
  rule: {
    name: 'flagger/injected-sidecar',
    severity: Severity.WARNING,
    title: 'Ports are not discovered on a proxy of Linkerd that is written into the pods',
    why: 'Flagger makes a port of its Services of each container port, and leaves out the proxies of Istio and App Mesh only. The'
      + ' proxy\'s own ports become reachable through the Services.',
    fix: 'Let the injector add the proxy: annotate the pods with linkerd.io/inject: enabled, and take the container out.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/canary/util.go',
  },
  check: topology => flaggerWorkloads(topology).filter(({ canary }) => canary.manifest.spec!.service?.portDiscovery)
    .flatMap(({ workload: { resource, at, template } }) => (template.spec?.containers ?? []).flatMap(({ name }, i) => {
      if (name !== 'linkerd-proxy') { return []; }
      return [{ resource, field: `${at}.spec.containers[${i}]`, message: 'Flagger makes Service ports of the ports of linkerd-proxy.' }];
    })),
};
