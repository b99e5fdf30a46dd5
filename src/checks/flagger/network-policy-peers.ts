import type { NetworkPolicyPeer } from '../../imports/kubernetes';
import { Severity } from '../../model/finding';
import { missedByStable, networkPolicies } from '../../topology';
import { ICheck } from '../check';

export const networkPolicyPeers: ICheck = {
  rule: {
    name: 'flagger/network-policy-peers',
    severity: Severity.WARNING,
    title: 'A NetworkPolicy that lets the pods of a target in or out means stable too',
    why: 'Flagger runs stable in pods whose label ends in -primary. The policy lets the pods of the canary through only: connections'
      + ' from or to stable are dropped, unless another policy allows them.',
    fix: 'Select by a label that is on the pods and not the one that Flagger changes, or by both values.',
    source: 'https://github.com/fluxcd/flagger/issues/1604',
  },
  check: topology => networkPolicies(topology).flatMap(resource => (['ingress', 'egress'] as const).flatMap(direction => {
    const lists = (resource.manifest.spec?.[direction] ?? []).map((rule: any): NetworkPolicyPeer[] => rule.from ?? rule.to ?? []);
    if (lists.some(peers => peers.length === 0 || peers.some(({ namespaceSelector }) => namespaceSelector))) { return []; }
    const selections = lists.flat().map(({ podSelector }) => ({ resource, selector: podSelector }));
    return missedByStable(topology, selections).map(({ missed: { label, value } }) => ({
      resource,
      field: `spec.${direction}`,
      message: `Pods with ${label}=${value} are let through, those of stable with ${label}=${value}-primary are not.`,
    }));
  })),
};
