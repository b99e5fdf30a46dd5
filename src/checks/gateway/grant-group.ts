import { Severity } from '../../model/finding';
import { GATEWAY_API, referenceGrants } from '../../topology';
import { ICheck } from '../check';

const FROM = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute', 'Gateway', 'ListenerSet'];

const TO: { [kind: string]: string } = { Service: '', Secret: '', ConfigMap: '', ServiceImport: 'multicluster.x-k8s.io' };

/** Groups in which none of these kinds is. Others may have kinds of these names. */
const MISTAKEN = ['', 'core', 'v1', 'apps', 'gateway.networking.k8s.io'];

export const grantGroup: ICheck = {
  rule: {
    name: 'gateway/grant-group',
    severity: Severity.ERROR,
    title: 'A ReferenceGrant names the groups of the kinds it is about',
    why: 'A grant counts only if group and kind are those of the reference: gateway.networking.k8s.io for routes and Gateways, the empty one'
      + ' for Services and Secrets.',
    fix: 'Correct the group.',
    source: 'https://gateway-api.sigs.k8s.io/api-types/referencegrant/',
  },
  check: topology => referenceGrants(topology).flatMap(grant => [
    ...(grant.manifest.spec?.from ?? []).map((entry, i) =>
      ({ ...entry, at: `spec.from[${i}].group`, expected: FROM.includes(entry.kind) ? GATEWAY_API : undefined })),
    ...(grant.manifest.spec?.to ?? []).map((entry, i) => ({ ...entry, at: `spec.to[${i}].group`, expected: TO[entry.kind] })),
  ].filter(({ group, expected }) => expected !== undefined && group !== expected && MISTAKEN.includes(group))
    .map(({ at, group, kind, expected }) => ({
      resource: grant, field: at, message: `There is no ${kind} in the group '${group}'.`, fix: `Write group: "${expected}".`,
    }))),
};
