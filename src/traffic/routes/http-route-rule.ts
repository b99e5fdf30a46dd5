import { Duration } from 'cdk8s';
import { HttpRuleModel } from './render-http-route';
import { RouteBackend } from './route-backend';
import { RouteFilter } from './route-filter';
import { SessionPersistence } from './session-persistence';
import { RouteMatch } from '../../model/route-match';
import { refuse } from '../../private/errors';
import { printGatewayDuration } from '../../private/gateway-durations';
import { checkedObjectName } from '../../private/names';

/** How long requests may take. Zero means as long as they like. */
export interface RouteTimeouts {
  /**
   * For the whole request, until its answer has been sent to the caller.
   *
   * @default - that of the implementation
   */
  readonly request?: Duration;

  /**
   * For each time that a backend is asked; not longer than `request`.
   *
   * @default - that of the implementation
   */
  readonly backendRequest?: Duration;
}

/** Asking backends again, after they failed. In the experimental channel of Gateway API. */
export interface RouteRetry {
  /**
   * How often, at most.
   *
   * @default - that of the implementation
   */
  readonly attempts?: number;

  /**
   * The HTTP status codes that count as failures: 400 to 599.
   *
   * @default - those of the implementation
   */
  readonly statusCodes?: number[];

  /**
   * The least time between two attempts.
   *
   * @default - that of the implementation
   */
  readonly backoff?: Duration;
}

/** What happens to some of the requests. */
export interface HttpRouteRule {
  /**
   * Name of the rule, unique in the route, so that policies can point at it.
   *
   * @default - none
   */
  readonly name?: string;

  /**
   * Which requests; one of these must hold.
   *
   * @default - all
   */
  readonly matches?: RouteMatch[];

  /**
   * What is done to them on their way, in the order that the implementation has.
   *
   * @default - nothing
   */
  readonly filters?: RouteFilter[];

  /**
   * Who answers, and which parts of the requests.
   *
   * @default - the Service that is the parent; behind a gateway nobody, so that a filter has to answer
   */
  readonly backends?: RouteBackend[];

  /**
   * How long they may take.
   *
   * @default - as long as the implementation permits
   */
  readonly timeouts?: RouteTimeouts;

  /**
   * When backends are asked again.
   *
   * @default - as the implementation does
   */
  readonly retry?: RouteRetry;

  /**
   * Keeps the requests of one session at one pod.
   *
   * @default - each request goes to any pod
   */
  readonly sessionPersistence?: SessionPersistence;
}

/** The same as plain data. What is wrong is told at once; backends may learn their ports later. */
export function httpRuleModel({ name, matches, filters, backends, timeouts, retry, sessionPersistence }: HttpRouteRule): () => HttpRuleModel {
  const settled = {
    name: name === undefined ? name : checkedObjectName('value/rule-name', name),
    matches: matches?.map(match => match.spec),
    timeouts: timeouts && renderTimeouts(timeouts),
    retry: retry && renderRetry(retry),
    sessionPersistence: sessionPersistence?.toJSON(),
  };
  return () => ({ ...settled, filters: filters?.map(filter => filter.toJSON()), backends: backends?.map(backend => backend.toJSON()) });
}

function renderTimeouts({ request, backendRequest }: RouteTimeouts): any {
  return {
    ...(request && { request: printGatewayDuration('value/timeout', request) }),
    ...(backendRequest && { backendRequest: printGatewayDuration('value/timeout', backendRequest) }),
  };
}

function renderRetry({ attempts, statusCodes = [], backoff }: RouteRetry): any {
  if (attempts !== undefined && !(Number.isInteger(attempts) && attempts >= 1)) { refuse('value/retry', attempts, 'a whole number of attempts, at least 1'); }
  for (const code of statusCodes) {
    if (!Number.isInteger(code) || code < 400 || code > 599) { refuse('value/retry', code, 'a status code from 400 to 599'); }
  }
  return {
    ...(attempts && { attempts }),
    ...(statusCodes.length && { codes: [...new Set(statusCodes)] }),
    ...(backoff && { backoff: printGatewayDuration('value/retry', backoff, 1) }),
  };
}
