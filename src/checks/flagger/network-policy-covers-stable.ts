import { Severity } from '../../model/finding';
import { missedByStable, networkPolicies } from '../../topology';
import { ICheck } from '../check';

export const networkPolicyCoversStable: ICheck = {
  rule: {
    name: 'flagger/network-policy-covers-stable',
    severity: Severity.WARNING,
    title: 'A NetworkPolicy of a target covers stable too',
    why: 'Flagger runs stable in pods whose label ends in -primary. The policy covers the canary only: stable is open to all, or cut'
      + ' off where everything is denied by default.',
    fix: 'Select by a label that is on the pods and not the one that Flagger changes, or by both values.',
    source: 'https://github.com/fluxcd/flagger/issues/1604',
  },
  check: topology => missedByStable(topology, networkPolicies(topology).map(resource => ({
    resource,
    selector: resource.manifest.spec?.podSelector,
  }))).map(({ resource, missed }) => ({
    resource,
    field: 'spec.podSelector',
    message: `Pods with ${missed.label}=${missed.value} are picked, those of stable with ${missed.label}=${missed.value}-primary are not.`,
  })),
};
