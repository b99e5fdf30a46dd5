import type { LabelSelector } from '../../imports/kubernetes';
import { Severity } from '../../model/finding';
import { missedByStable, servers } from '../../topology';
import { ICheck } from '../check';

export const serverCoversStable: ICheck = {
  rule: {
    name: 'flagger/server-covers-stable',
    severity: Severity.WARNING,
    title: 'A Server of Linkerd for the pods of a target covers stable too',
    why: 'Flagger runs stable in pods whose label ends in -primary. The Server, and each policy that refers to it, holds for the'
      + ' canary only: stable falls back to the default policy.',
    fix: 'Select by a label that is on the pods and not the one that Flagger changes, or by both values.',
    source: 'https://linkerd.io/2/reference/authorization-policy/',
  },
  check: topology => missedByStable(topology, servers(topology).map(resource => ({
    resource,
    selector: resource.manifest.spec.podSelector as LabelSelector | undefined,
  }))).map(({ resource, missed }) => ({
    resource,
    field: 'spec.podSelector',
    message: `Pods with ${missed.label}=${missed.value} are picked, those of stable with ${missed.label}=${missed.value}-primary are not.`,
  })),
};
