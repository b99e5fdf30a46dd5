const KINDS: { [protocol: string]: string[] } = {
  HTTP: ['HTTPRoute', 'GRPCRoute'],
  HTTPS: ['HTTPRoute', 'GRPCRoute'],
  TLS: ['TLSRoute'],
  TCP: ['TCPRoute'],
  UDP: ['UDPRoute'],
};

/** Whether routes of a kind fit a listener. A protocol of an implementation's own may carry any. */
export function carries({ protocol, kinds }: { readonly protocol: string; readonly kinds?: string[] }, kind: string): boolean {
  return (KINDS[protocol] ?? [kind]).includes(kind) && (kinds ?? [kind]).includes(kind);
}
