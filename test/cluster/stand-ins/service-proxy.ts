import * as http from 'node:http';
import { Kept, Turns } from './balance';
import { changed, Headers } from './filters';
import { decide, Decision, Frontend, frontendsOf } from './frontends';
import { Listeners } from './listeners';
import { log } from './log';
import { applied } from './mesh-routes';
import { Cluster, HttpRoute } from './objects';

type Forward = Extract<Decision, { kind: 'forward' }>;

/** Headers of one connection, not of the message. */
const OF_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade'];

/** Stands in for kube-proxy and for the outbound half of Linkerd's proxies: answers on each ClusterIP, and forwards. */
export class ServiceProxyStandIn {
  private readonly agent = new http.Agent({ keepAlive: true });
  private readonly turns = new Kept(() => new Turns());
  private readonly listeners: Listeners;
  private routes = new Map<string, HttpRoute>();
  private frontends = new Map<string, Frontend>();

  /** @param except addresses, as `ip:port`, on which somebody else answers */
  public constructor(private readonly except: readonly string[] = []) {
    // Genuine components may listen on their own ClusterIP.
    this.listeners = new Listeners((key, error) => error.code === 'EADDRINUSE' || log(`Service address ${key}`, error));
  }

  public follow(cluster: Cluster): Promise<void> {
    this.routes = applied(this.routes, cluster.routes);
    this.frontends = frontendsOf({ ...cluster, routes: [...this.routes.values()] });
    return this.listeners.set([...this.frontends.values()].map(({ key, service, port }) => ({
      owner: key,
      address: service.spec.clusterIP ?? '',
      port: port.port,
      drainMilliseconds: 0,
      handler: () => (request: http.IncomingMessage, response: http.ServerResponse) => this.handle(key, request, response),
    })).filter(({ address, port }) => /^\d/.test(address) && !this.except.includes(`${address}:${port}`)));
  }

  private handle(key: string, request: http.IncomingMessage, response: http.ServerResponse): void {
    const body: Buffer[] = [];
    request.on('data', chunk => body.push(chunk)).on('end', () => {
      try {
        const decision = this.decide(key, request);
        if (decision.kind === 'answer') {
          refuse(response, decision.status, decision.reason, decision.location);
        } else {
          this.forward(decision, request, Buffer.concat(body), response, decision.frontend.endpoints.length);
        }
      } catch (error) {
        log(`request to ${key}`, error);
        refuse(response, 500, 'the request could not be routed');
      }
    });
  }

  private decide(key: string, request: http.IncomingMessage): Decision {
    const frontend = this.frontends.get(key);
    if (!frontend) { return { kind: 'answer', status: 503, reason: `${key} is gone` }; }
    const url = new URL(request.url ?? '/', 'http://service');
    const asked = { method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, headers: request.headers };
    return decide(frontend, asked, this.frontends, this.turns);
  }

  /** Sends the request to the next endpoint, and on to another one when that one cannot be reached. */
  private forward(decision: Forward, request: http.IncomingMessage, body: Buffer, response: http.ServerResponse, tries: number): void {
    const { frontend, filters } = decision;
    const turn = this.turns.of(frontend.key).next(frontend.endpoints.map(() => ({ weight: 1 }))) ?? 0;
    const [host, port] = frontend.endpoints[turn].split(':');
    const headers = { ...withoutConnection(changed(request.headers, filters, 'requestHeaderModifier')) };
    if (body.length > 0) { headers['content-length'] = String(body.length); }
    const sent = http.request({ host, port, agent: this.agent, method: request.method, path: request.url, headers }, answer => {
      const answered = changed(withoutConnection(answer.headers), filters, 'responseHeaderModifier');
      response.writeHead(answer.statusCode ?? 502, { ...answered, 'x-service': frontend.key.replace(/:\d+$/, '') } as http.OutgoingHttpHeaders);
      answer.on('error', () => response.destroy());
      answer.pipe(response);
    });
    sent.on('error', (error: NodeJS.ErrnoException) => {
      if (response.headersSent) {
        response.destroy();
      } else if (tries > 1 && (error.code === 'ECONNREFUSED' || sent.reusedSocket)) {
        this.forward(decision, request, body, response, tries - 1);
      } else {
        refuse(response, 502, `endpoint ${host}:${port}: ${error.message}`);
      }
    });
    sent.end(body);
  }
}

function withoutConnection(headers: Headers): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_CONNECTION.includes(name)));
}

function refuse(response: http.ServerResponse, status: number, reason: string, location?: string): void {
  response.writeHead(status, { 'content-type': 'application/json', ...location && { location } });
  response.end(`${JSON.stringify({ from: 'mesh stand-in', reason })}\n`);
}
