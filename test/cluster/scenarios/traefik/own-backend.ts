import { createSocket } from 'node:dgram';
import * as http2 from 'node:http2';
import * as net from 'node:net';
import * as tls from 'node:tls';
import { ApiObject, Chart } from 'cdk8s';
import { RouteBackend, RouteBackendOptions } from 'cdk8s-canary';

/** Where something listens that is no pod: an address of the range of pods, which belongs to this machine. */
export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/** A Service that leads to something which a scenario runs itself, for what the stand-in for pods does not speak. */
export function serviceFor(
  chart: Chart, name: string, { address, port }: Endpoint, options: RouteBackendOptions = {}, protocol = 'TCP',
): RouteBackend {
  const ports = [{ name: 'main', port, protocol }];
  new ApiObject(chart, `${name}-service`, { apiVersion: 'v1', kind: 'Service', metadata: { name }, spec: { ports } });
  new ApiObject(chart, `${name}-endpoints`, {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name, labels: { 'kubernetes.io/service-name': name } },
    addressType: 'IPv4',
    ports,
    endpoints: [{ addresses: [address], conditions: { ready: true } }],
  });
  return RouteBackend.service(name, port, options);
}

/** Answers each connection with a text, once it has heard something. */
export function textServer({ address, port }: Endpoint, text: string): net.Server {
  return net.createServer(answer(text)).listen(port, address);
}

/** The same for encrypted connections: it shows a certificate. */
export function encryptedTextServer({ address, port }: Endpoint, text: string, certificate: { key: string; cert: string }): tls.Server {
  return tls.createServer(certificate, answer(text)).listen(port, address);
}

/** Answers each datagram with what was in it, behind a word. */
export function datagramServer({ address, port }: Endpoint, word: string): { close(): void } {
  const socket = createSocket('udp4');
  socket.on('message', (message, { port: from, address: sender }) => socket.send(`${word} ${message}`, from, sender)).bind(port, address);
  return socket;
}

const GRPC = 'application/grpc';

/** A gRPC message as it is sent: not compressed, its length, its bytes. */
export function grpcMessage(text: string): Buffer {
  const bytes = Buffer.from(text);
  const head = Buffer.alloc(5);
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

/** Answers each call of gRPC with its name and its path, and with the status OK in the trailers. */
export function grpcServer({ address, port }: Endpoint, name: string): http2.Http2Server {
  const server = http2.createServer();
  server.on('stream', (stream, headers) => {
    stream.on('error', () => undefined);
    stream.respond({ ':status': 200, 'content-type': GRPC }, { waitForTrailers: true });
    stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
    stream.resume().on('end', () => stream.end(grpcMessage(`${name} ${headers[':path']}`)));
  });
  return server.listen(port, address);
}

/** What came back of a call. */
export interface GrpcAnswer {
  /** Of gRPC, from the trailers or, without any message, from the headers. */
  readonly status: string;
  readonly text: string;
}

/** One call of gRPC: the real thing on the wire, with a message that is only text. */
export function grpcCall(url: string, host: string, method: string, options: http2.SecureClientSessionOptions = {}): Promise<GrpcAnswer> {
  return new Promise((resolve, reject) => {
    const session = http2.connect(url, options).on('error', reject);
    const stream = session.request({ ':method': 'POST', ':path': method, ':authority': host, 'content-type': GRPC, 'te': 'trailers' });
    const chunks: Buffer[] = [];
    let status = 'none';
    const read = (headers: http2.IncomingHttpHeaders) => { status = String(headers['grpc-status'] ?? status); };
    stream.on('response', read).on('trailers', read).on('data', chunk => chunks.push(chunk)).on('error', reject);
    stream.on('end', () => {
      session.close();
      resolve({ status, text: Buffer.concat(chunks).subarray(5).toString() });
    });
    stream.end(grpcMessage('hello'));
  });
}

/**
 * What a connection gets after it has said something. With a TLSRoute anywhere, Traefik waits at every port for the first byte of the
 * client, to see whether it encrypts: where the server has to speak first, nobody does.
 */
export function textFrom(socket: net.Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8').on('data', chunk => { text += chunk; }).on('error', reject);
    socket.on('end', () => text ? resolve(text) : reject(new Error('closed without an answer')));
    socket.setTimeout(5000, () => socket.destroy(new Error('no answer')));
    socket.write('hello');
  });
}

function answer(text: string): (socket: net.Socket) => void {
  return socket => socket.on('error', () => undefined).once('data', () => socket.end(text));
}
