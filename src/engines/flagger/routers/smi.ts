import { divider, NO_COPIES } from './common';
import { SmiVersion } from './options';
import { IFlaggerRouter } from './router';

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
