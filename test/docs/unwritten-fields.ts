/** Fields of Gateway API that no construct of ours writes, with the reason. What is below a field goes with it. */
export const UNWRITTEN: { readonly kinds: string[]; readonly fields: string[]; readonly reason: string }[] = [
  {
    kinds: ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'],
    fields: ['spec.useDefaultGateways'],
    reason: 'A route that names its Gateways can be checked. None of the providers here reports that it reads this field.',
  },
  {
    kinds: ['Gateway'],
    fields: ['spec.defaultScope'],
    reason: 'The other end of `useDefaultGateways`.',
  },
  {
    kinds: ['XMesh'],
    fields: ['spec'],
    reason: 'A mesh that has such an object brings it along when it is installed; no app and no Gateway refers to it.',
  },
];
