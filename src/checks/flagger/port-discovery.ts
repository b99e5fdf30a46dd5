import { Severity } from '../../model/finding';
import { discoveredPorts, flaggerWorkloads } from '../../topology';
import { ICheck } from '../check';

export const portDiscovery: ICheck = {
  rule: {
    name: 'flagger/port-discovery',
    severity: Severity.ERROR,
    title: 'Ports that Flagger discovers differ from each other, and from that of the Canary',
    why: 'Flagger makes a port of its Services of each container port but the target port. The API server refuses Services with a name'
      + ' or number twice, and the Canary stands still, with an event at each interval.',
    fix: 'Set portName or targetPort so that the container port is the one the Canary means, or declare each port once.',
    source: 'https://github.com/fluxcd/flagger/issues/688',
  },
  check: topology => flaggerWorkloads(topology).flatMap(({ canary, workload }) => {
    const { port = 0, portName = 'http' } = canary.manifest.spec!.service ?? {};
    const taken = [{ name: portName, number: port, what: 'the port of the Canary' }];
    return discoveredPorts(canary, workload).flatMap(({ at, name, number }) => {
      const same = taken.find(other => other.name === name || other.number === number);
      taken.push({ name, number, what: `container port ${name}` });
      if (!same) { return []; }
      return [{
        resource: workload.resource,
        field: at,
        message: `The Services would have ${name} (${number}) beside ${same.what}, ${same.name} (${same.number}).`,
      }];
    });
  }),
};
