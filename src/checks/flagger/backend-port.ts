import { Severity } from '../../model/finding';
import { backendsOf, ownedByFlagger, routes } from '../../topology';
import { ICheck } from '../check';

export const backendPort: ICheck = {
  rule: {
    name: 'flagger/backend-port',
    severity: Severity.ERROR,
    title: 'A route names the port of the Service that Flagger makes',
    why: 'Flagger gives its Services the port of the Canary. At any other the backend is not found, and its share of requests gets 500.',
    fix: 'Name the port in service.port of the Canary.',
    source: 'https://docs.flagger.app/usage/how-it-works#canary-service',
  },
  check: topology => {
    const made = new Map(ownedByFlagger(topology).filter(({ kind, canary }) => kind === 'Service' && !canary.manifest.spec?.service?.portDiscovery)
      .map(({ canary, name }) => [`${canary.namespace}/${name}`, canary]));
    return routes(topology).flatMap(backendsOf).flatMap(({ route, at, group, kind, name, namespace, port }) => {
      const canary = group === '' && kind === 'Service' ? made.get(`${namespace}/${name}`) : undefined;
      const wanted = canary?.manifest.spec?.service?.port;
      if (port === undefined || wanted === undefined || port === wanted || topology.has('', 'Service', name, namespace)) { return []; }
      return [{ resource: route, field: `${at}.port`, message: `Flagger makes Service ${name} with port ${wanted}, not ${port}.` }];
    });
  },
};
