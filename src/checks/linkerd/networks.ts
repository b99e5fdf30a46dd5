import { Severity } from '../../model/finding';
import { cidrBlock, covers, egressNetworks, networkAuthentications, Resource, serverAuthorizations } from '../../topology';
import { ICheck, Violation } from '../check';

type Networks = { readonly cidr: string; readonly except?: string[] }[];

function wrongNetworks(resource: Resource, field: string, networks: Networks | undefined): Violation[] {
  if (networks?.length === 0) { return [{ resource, field, message: 'There is no network in the list.' }]; }
  return wrongExceptions(resource, field, networks ?? []);
}

function wrongExceptions(resource: Resource, field: string, networks: Networks): Violation[] {
  return networks.flatMap(({ cidr, except = [] }, i) => {
    const block = cidrBlock(cidr);
    if (!block) { return [{ resource, field: `${field}[${i}].cidr`, message: `'${cidr}' is no block of addresses.` }]; }
    return except.flatMap((text, j) => {
      const part = cidrBlock(text);
      const fits = part && covers(block, part) && !covers(part, block);
      return fits ? [] : [{ resource, field: `${field}[${i}].except[${j}]`, message: `'${text}' is no part of ${cidr}.` }];
    });
  });
}

export const networks: ICheck = {
  rule: {
    name: 'linkerd/networks',
    severity: Severity.ERROR,
    title: 'Networks are blocks of addresses, and exceptions are parts of them',
    why: 'Linkerd refuses networks that cannot be read, an empty list of them, and an exception outside of its network or as large as it.',
    fix: 'Write blocks such as 10.0.0.0/8, and exceptions within them.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/runtime/src/admission.rs',
  },
  check: topology => [
    ...networkAuthentications(topology).flatMap(resource => wrongNetworks(resource, 'spec.networks', resource.manifest.spec.networks)),
    ...egressNetworks(topology).flatMap(resource => wrongNetworks(resource, 'spec.networks', resource.manifest.spec.networks)),
    ...serverAuthorizations(topology).flatMap(resource => wrongExceptions(resource, 'spec.client.networks', resource.manifest.spec.client.networks ?? [])),
  ],
};
