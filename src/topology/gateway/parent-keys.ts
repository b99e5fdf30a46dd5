import { isExperimental } from './gateway-channel';
import { GATEWAY_API } from './routes';
import type { HTTPRouteParentRef } from '../../imports/gateway-api';
import { Topology } from '../topology';

/** What makes two references go to the same parent for the API server: to it, a namespace that is left out is not the route's own. */
export function parentKey({ group = GATEWAY_API, kind = 'Gateway', name, namespace }: HTTPRouteParentRef): (string | undefined)[] {
  return [group, kind, name, namespace];
}

/** The fields that may tell references to the same parent apart. */
export function partFields(topology: Topology): ('sectionName' | 'port')[] {
  return isExperimental(topology) ? ['sectionName', 'port'] : ['sectionName'];
}
