import { Severity } from '../../model/finding';
import { containerPorts, flaggerWorkloads, servicePortOf } from '../../topology';
import { ICheck } from '../check';

export const targetPort: ICheck = {
  rule: {
    name: 'flagger/target-port',
    severity: Severity.WARNING,
    title: 'The Services that Flagger makes lead to a port that a container declares',
    why: 'A port that is left out is that of the Service. Where nothing listens, connections are refused, and no metric has a value.',
    fix: 'Set spec.service.targetPort to the name or number of a container port.',
    source: 'https://docs.flagger.app/usage/how-it-works',
  },
  check: topology => flaggerWorkloads(topology).flatMap(({ canary, workload }) => {
    const { service } = canary.manifest.spec!;
    const number = servicePortOf(canary);
    const ports = containerPorts(workload);
    if (typeof number !== 'number' || ports.length === 0 || ports.some(({ containerPort }) => containerPort === number)) { return []; }
    const has = ports.map(({ name, containerPort }) => name ? `${name} (${containerPort})` : `${containerPort}`).join(', ');
    return [{
      resource: canary,
      field: service!.targetPort === undefined ? 'spec.service.port' : 'spec.service.targetPort',
      message: `No container declares port ${number}, to which the Services lead; the pods have ${has}.`,
      ...ports.length === 1 && { fix: `Set spec.service.targetPort to ${ports[0].name ?? ports[0].containerPort}.` },
    }];
  }),
};
