import { FlaggerCanary, gatewayCanaries } from './canaries';
import { Placed, serviceOf } from './canary-analysis';
import type { CanaryMatch } from '../../imports/flagger';
import { once } from '../once';

/** The conditions of a Canary's route, each with its place. */
export function canaryMatches(canary: FlaggerCanary): Placed<CanaryMatch>[] {
  return (serviceOf(canary).match ?? []).map((value, i) => ({ value, at: `spec.service.match[${i}]` }));
}

/** The conditions of all routes that Flagger writes. */
export const routeConditions = once((topology): (Placed<CanaryMatch> & { readonly canary: FlaggerCanary })[] =>
  gatewayCanaries(topology).flatMap(canary => canaryMatches(canary).map(match => ({ canary, ...match }))));

/** Which paths a condition is about, as Flagger writes it into an HTTPRoute. */
export function matchedPath({ uri }: CanaryMatch): { readonly type: 'regex' | 'exact' | 'prefix'; readonly value: string } | undefined {
  const [type] = (['regex', 'exact', 'prefix'] as const).filter(kind => uri?.[kind]);
  return type && { type, value: uri![type]! };
}

/** Whether nothing of a condition can be written into an HTTPRoute: Flagger leaves it out. */
export function leftOut({ uri, method, headers = {}, queryParams = {} }: CanaryMatch): boolean {
  return !uri && !method && Object.keys(headers).length === 0 && Object.keys(queryParams).length === 0;
}
