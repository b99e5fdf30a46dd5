import { Severity } from '../../model/finding';
import { containersBesideProxy, fieldParts, fieldPath, injectedWorkloads, meshAnnotation } from '../../topology';
import { ICheck } from '../check';

export const proxyUser: ICheck = {
  rule: {
    name: 'linkerd/proxy-user',
    severity: Severity.ERROR,
    title: 'No container of a meshed pod runs as the user of the proxy',
    why: 'Connections of the proxy\'s user are not redirected into the proxy. The app then calls past it: without encryption, routes and splits.',
    fix: 'Run the app as another user.',
    source: 'https://github.com/linkerd/linkerd2/issues/14796',
  },
  check: topology => injectedWorkloads(topology).flatMap(workload => {
    const { resource, at, template } = workload;
    const uid = Number(meshAnnotation(topology, workload, 'config.linkerd.io/proxy-uid') ?? 2102);
    const places = [
      ...template.spec?.securityContext?.runAsUser === uid ? [fieldPath(...fieldParts(at), 'spec')] : [],
      ...containersBesideProxy(workload).filter(({ container }) => container.securityContext?.runAsUser === uid).map(place => place.at),
    ];
    return places
      .map(place => ({ resource, field: `${place}.securityContext.runAsUser`, message: `User ${uid} is the one that Linkerd's proxy runs as.` }));
  }),
};
