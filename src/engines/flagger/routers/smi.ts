import { divider, IFlaggerRouter, NO_COPIES } from './router';

/** The versions of the Service Mesh Interface that Flagger writes. */
export enum SmiVersion {
  /** Linkerd's SMI extension reads it. */
  V1ALPHA1 = 'v1alpha1',
  /** Weights are whole numbers. */
  V1ALPHA2 = 'v1alpha2',
  /** As before, with matches, which Flagger does not use. */
  V1ALPHA3 = 'v1alpha3',
}

export function smi(version: SmiVersion, name = 'SMI', provider = `smi:${version}`): IFlaggerRouter {
  return {
    name,
    provider,
    routing: NO_COPIES,
    dividesCalls: true,
    replacement: 'Gateway API: give a mesh that divides requests by routes, e.g. linkerd.LinkerdMesh, and leave the router out',
    generated: ({ services }) => [divider(`split.smi-spec.io/${version}`, 'TrafficSplit', services.apex, name)],
  };
}
