/** What a fixed split is told apart by, and which kind of route it becomes. */
export enum SplitProtocol {
  /** Requests, by path, headers, query and method: an HTTPRoute. */
  HTTP = 'HTTP',
  /** Calls, by headers: a GRPCRoute. */
  GRPC = 'GRPC',
  /** Encrypted connections, by their host name alone: a TLSRoute. */
  TLS = 'TLS',
  /** Connections, all of a listener: a TCPRoute, which is in the experimental channel of Gateway API 1.5. */
  TCP = 'TCP',
}
