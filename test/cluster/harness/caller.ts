import * as http from 'node:http';
import * as https from 'node:https';
import { isDeepStrictEqual } from 'node:util';
import { Answers } from './answers';
import { sleep, until } from './until';

/** What a caller sends. */
export interface RequestOptions {
  /** @default 'GET' */
  readonly method?: string;
  readonly headers?: { [name: string]: string };
  /** What is sent along. @default - nothing */
  readonly body?: string;
  /** Certificates to trust, in PEM form. */
  readonly ca?: string;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
  /** What a pod says of itself and of the request that it got, if it was a pod. */
  readonly pod?: PodAnswer;
}

export interface PodAnswer {
  readonly pod: string;
  readonly namespace: string;
  /** The tag of its image. */
  readonly version: string;
  readonly path: string;
  readonly headers: { [name: string]: string };
}

export interface LoadOptions extends RequestOptions {
  /** @default 10 */
  readonly perSecond?: number;
}

/** Requests that go on until they are stopped. */
export interface Load {
  /** What came back since the load began, or since it was last asked. */
  take(): Answers;
  stop(): Promise<void>;
}

/** Where a caller connects to, whatever the host in the URL. */
export interface Door {
  readonly address: string;
  readonly http: number;
  readonly https: number;
}

const TIMEOUT_MILLIS = 10_000;
const AT_ONCE = 8;

/** Somebody who sends requests: through a door, such as a gateway, or from inside the cluster. */
export class Caller {
  private readonly agents = { http: new http.Agent({ keepAlive: true, maxSockets: AT_ONCE }), https: new https.Agent({ maxSockets: AT_ONCE }) };

  constructor(private readonly door?: Door) {}

  /** One request. Redirects are not followed. A connection that fails is an error. */
  public request(url: string, options: RequestOptions = {}): Promise<Answer> {
    const { protocol, hostname, host, port, pathname, search } = new URL(url);
    const scheme = protocol === 'https:' ? 'https' as const : 'http' as const;
    const { method = 'GET', headers, body, ca } = options;
    return new Promise((resolve, reject) => {
      const request = { http, https }[scheme].request({
        agent: this.agents[scheme],
        method,
        host: this.door?.address ?? hostname,
        port: this.door?.[scheme] ?? port,
        path: pathname + search,
        headers: { host, ...headers },
        timeout: TIMEOUT_MILLIS,
        ...scheme === 'https' && { servername: hostname, ca },
      }, response => {
        let text = '';
        response.setEncoding('utf8').on('data', chunk => { text += chunk; }).on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text, pod: podAnswerIn(text) }));
      });
      request.on('timeout', () => request.destroy(new Error(`${url}: no answer within ${TIMEOUT_MILLIS / 1000} seconds`)));
      request.on('error', reject);
      request.end(body);
    });
  }

  /** Asks until a version answers. Whoever divides requests takes in a change a little later than it is made. */
  public reaches(version: string, url: string, options?: RequestOptions): Promise<Answer> {
    return until(`version ${version} answers ${url}`, async () => {
      const answer = await this.request(url, options);
      if (answer.pod?.version === version) { return answer; }
      throw new Error(`the answer was ${answer.status}: ${answer.text}`);
    });
  }

  /**
   * Sends requests until so many of them are answered by each version. Whoever divides requests takes in a change a little later than it is made.
   *
   * @param versions how many by which version: `{ 1: 80, 2: 20 }`
   */
  public async settles(versions: { [version: string]: number }, url: string, options?: RequestOptions): Promise<void> {
    const count = Object.values(versions).reduce((sum, one) => sum + one, 0);
    await until(`${url} is answered by ${JSON.stringify(versions)}`, async () => {
      const { byVersion } = await this.requests(count, url, options);
      if (isDeepStrictEqual({ ...byVersion }, { ...versions })) { return true; }
      throw new Error(`the answers were by ${JSON.stringify(byVersion)}`);
    });
  }

  /** Several requests, some at the same time. */
  public async requests(count: number, url: string, options?: RequestOptions): Promise<Answers> {
    const all: Answer[] = [];
    let left = count;
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) { all.push(await this.request(url, options)); }
    }));
    return new Answers(all);
  }

  /** Requests at a steady pace, in the background. What cannot be connected counts as an answer with status 0. */
  public load(url: string, options: LoadOptions = {}): Load {
    const { perSecond = 10 } = options;
    const taken: Answer[] = [];
    let going = true;
    const one = async () => {
      const answer = await this.request(url, options).catch(error => ({ status: 0, headers: {}, text: String(error) }));
      if (going) { taken.push(answer); }
    };
    const loop = (async () => {
      while (going) {
        void one();
        await sleep(1000 / perSecond);
      }
    })();
    return {
      take: () => new Answers(taken.splice(0)),
      stop: () => {
        going = false;
        return loop;
      },
    };
  }
}

function podAnswerIn(text: string): PodAnswer | undefined {
  if (!text.startsWith('{')) { return undefined; }
  try {
    const answer = JSON.parse(text);
    return answer.pod && answer.version ? answer : undefined;
  } catch {
    return undefined;
  }
}
