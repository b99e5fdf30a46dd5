/** What a fixed split divides, and which kind of route it becomes. Connections are divided by the backends of a `TcpRoute` or `TlsRoute`. */
export enum SplitProtocol {
  /** Requests, told apart by path, headers, query and method: an HTTPRoute. */
  HTTP = 'HTTP',
  /** Calls, told apart by headers: a GRPCRoute. */
  GRPC = 'GRPC',
}
