import type { Service } from '../../imports/kubernetes';
import { Severity } from '../../model/finding';
import { isInjected, isOpaque, meshAnnotation, serviceAnnotation, services, targetNumber, Topology, Typed, workloadsBehind } from '../../topology';
import { ICheck } from '../check';

const KEY = 'config.linkerd.io/opaque-ports';
const OPAQUE_WORDS = ['linkerd.io/opaque', 'linkerd.io/tcp'];

const meshedBehind = (topology: Topology, service: Typed<Service>) =>
  workloadsBehind(topology, service).filter(workload => isInjected(topology, workload));

export const opaqueBothSides: ICheck = {
  rule: {
    name: 'linkerd/opaque-both-sides',
    severity: Severity.WARNING,
    title: 'A port is opaque for those who call and for the pods that are called',
    why: 'The Service tells the proxies of callers, the pods tell their own. If only one of them says opaque, one side looks into what the other'
      + ' passes on as it is, and connections fail.',
    fix: 'Put the same annotation config.linkerd.io/opaque-ports on the Service and on its pods, by the port of each.',
    source: 'https://linkerd.io/2/features/protocol-detection/',
  },
  check: topology => services(topology).flatMap(service => meshedBehind(topology, service).flatMap(workload => {
    const said = service.annotations[KEY] !== undefined || workload.annotations[KEY] !== undefined;
    return (service.manifest.spec?.ports ?? []).flatMap((port, i) => {
      const target = targetNumber(workload, port);
      const called = isOpaque(serviceAnnotation(topology, service, KEY), port.port)
        || OPAQUE_WORDS.includes(port.appProtocol ?? '');
      const calling = target !== undefined && isOpaque(meshAnnotation(topology, workload, KEY), target);
      if (!said || target === undefined || called === calling) { return []; }
      const [yes, no] = called ? ['Service', `pods of ${workload.resource}`] : [`pods of ${workload.resource}`, 'Service'];
      return [{ resource: service, field: `spec.ports[${i}]`, message: `Port ${port.port} to ${target} is opaque for the ${yes}, but not for the ${no}.` }];
    });
  })),
};
