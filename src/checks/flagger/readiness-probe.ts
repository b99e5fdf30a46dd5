import { Severity } from '../../model/finding';
import { containersOf, flaggerWorkloads } from '../../topology';
import { ICheck } from '../check';

export const readinessProbe: ICheck = {
  rule: {
    name: 'flagger/readiness-probe',
    severity: Severity.WARNING,
    title: 'A target says when its pods are ready',
    why: 'Without a probe a pod counts as ready once it runs. Flagger sends requests to pods that cannot answer yet, at the first'
      + ' weight and at each promotion.',
    fix: 'Give the container that serves a readinessProbe.',
    source: 'https://docs.flagger.app/tutorials/zero-downtime-deployments',
  },
  check: topology => flaggerWorkloads(topology).filter(({ workload }) => !containersOf(workload).some(container => container.readinessProbe))
    .map(({ workload: { resource, at } }) => ({ resource, field: `${at}.spec.containers`, message: 'No container has a readinessProbe.' })),
};
