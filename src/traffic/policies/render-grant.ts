import type { ReferenceGrantSpec } from '../../imports/gateway-api';
import { GATEWAY_GROUP } from '../gateways/gateway-parent';

/** The version that every release of Gateway API since 1.0 serves. */
export const GRANT_VERSION = { apiVersion: `${GATEWAY_GROUP}/v1beta1`, kind: 'ReferenceGrant' };

/** The spec of a ReferenceGrant, groups written out. */
export function renderGrant(
  sources: { readonly group?: string; readonly kind: string; readonly namespace: string }[],
  targets: { readonly group?: string; readonly kind: string; readonly name?: string }[],
): ReferenceGrantSpec {
  return {
    from: sources.map(({ group = GATEWAY_GROUP, kind, namespace }) => ({ group, kind, namespace })),
    to: targets.map(({ group = '', kind, name }) => ({ group, kind, ...(name && { name }) })),
  };
}
