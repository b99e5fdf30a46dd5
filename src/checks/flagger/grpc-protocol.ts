import { Severity } from '../../model/finding';
import { containerPorts, flaggerWorkloads, providerOf, servicePortOf } from '../../topology';
import { ICheck } from '../check';

export const grpcProtocol: ICheck = {
  rule: {
    name: 'flagger/grpc-protocol',
    severity: Severity.WARNING,
    title: 'Services for a gRPC port say so',
    why: 'Gateways and Istio take a port called http for HTTP/1.1. They do not speak HTTP/2 to the pods, and gRPC calls fail.',
    fix: 'Set spec.service.appProtocol to kubernetes.io/h2c, or portName to grpc for Istio.',
    source: 'https://kubernetes.io/docs/concepts/services-networking/service/#application-protocol',
  },
  check: topology => flaggerWorkloads(topology).flatMap(({ canary, workload }) => {
    const { appProtocol, portName = 'http', gatewayRefs = [] } = canary.manifest.spec!.service ?? {};
    const targetPort = servicePortOf(canary);
    const divided = providerOf(canary) === 'istio' || gatewayRefs.some(({ kind = 'Gateway' }) => kind === 'Gateway');
    const grpc = containerPorts(workload)
      .find(({ name = '', containerPort }) => /^(grpc|h2c)(-|$)/.test(name) && [name, containerPort].includes(targetPort!));
    if (!divided || !grpc || appProtocol || /^(grpc|http2|h2c)/.test(portName)) { return []; }
    return [{ resource: canary, field: 'spec.service', message: `The name of port ${grpc.name} is ${portName} in the Services, without appProtocol.` }];
  }),
};
