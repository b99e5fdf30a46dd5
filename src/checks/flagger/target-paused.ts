import { Severity } from '../../model/finding';
import { flaggerWorkloads } from '../../topology';
import { ICheck } from '../check';

export const targetPaused: ICheck = {
  rule: {
    name: 'flagger/target-paused',
    severity: Severity.WARNING,
    title: 'A target is not paused',
    why: 'A paused Deployment makes no pods of a new template. Flagger scales it up and waits for pods that do not come, until its'
      + ' deadline.',
    fix: 'Take spec.paused out; to stop Flagger set spec.suspend of the Canary.',
    source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#pausing-and-resuming-a-deployment',
  },
  check: topology => flaggerWorkloads(topology).filter(({ workload }) => workload.resource.get('spec.paused') === true)
    .map(({ workload: { resource } }) => ({ resource, field: 'spec.paused', message: 'The Deployment is paused.' })),
};
