/** What is spoken at the port of a Server. It has to be what the Services of its pods say. */
export enum ServerProtocol {
  /** Found out with each connection. */
  DETECTED = 'unknown',
  /** HTTP/1. Routes of a Server for it are HTTPRoutes. */
  HTTP1 = 'HTTP/1',
  /** HTTP/2. */
  HTTP2 = 'HTTP/2',
  /** GRPC: routes of a Server for it are GRPCRoutes. */
  GRPC = 'gRPC',
  /** Something else, that is encrypted and not looked into. */
  OPAQUE = 'opaque',
  /** TLS of the app's own. */
  TLS = 'TLS',
}
