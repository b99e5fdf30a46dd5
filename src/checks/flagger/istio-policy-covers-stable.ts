import { Severity } from '../../model/finding';
import { missedByStable } from '../../topology';
import { ICheck } from '../check';

const KINDS = [
  ['security.istio.io/AuthorizationPolicy', 'spec.selector.matchLabels'],
  ['security.istio.io/PeerAuthentication', 'spec.selector.matchLabels'],
  ['security.istio.io/RequestAuthentication', 'spec.selector.matchLabels'],
  ['networking.istio.io/Sidecar', 'spec.workloadSelector.labels'],
  ['networking.istio.io/EnvoyFilter', 'spec.workloadSelector.labels'],
];

export const istioPolicyCoversStable: ICheck = {
  rule: {
    name: 'flagger/istio-policy-covers-stable',
    severity: Severity.WARNING,
    title: 'A policy of Istio for the pods of a target covers stable too',
    why: 'Flagger runs stable in pods whose label ends in -primary. The policy holds for the canary only.',
    fix: 'Select by a label that is on the pods and not the one that Flagger changes, or write a second policy for stable.',
    source: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/',
  },
  check: topology => KINDS.flatMap(([kind, field]) => missedByStable(topology, topology.ofKind(kind.split('/')[0], kind.split('/')[1])
    .map(resource => ({ resource, selector: { matchLabels: resource.get(field) } }))
    .filter(({ selector: { matchLabels } }) => matchLabels !== null && typeof matchLabels === 'object'))
    .map(({ resource, missed: { label, value } }) => ({
      resource,
      field,
      message: `Pods with ${label}=${value} are picked, those of stable with ${label}=${value}-primary are not.`,
    }))),
};
