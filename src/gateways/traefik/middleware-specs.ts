import { Duration } from 'cdk8s';
import * as options from './middleware-options';
import { checkedStatusCodes } from './status-codes';
import type { MiddlewareSpec } from '../../imports/traefik';
import { wholeSeconds } from '../../private/durations';
import { refuse } from '../../private/errors';
import { printGatewayDuration } from '../../private/gateway-durations';
import { checkedToken } from '../../private/headers';
import { checkedObjectName } from '../../private/names';
import { checkedNetwork } from '../../private/networks';
import { checkedPath } from '../../private/paths';
import { checkedUrl } from '../../private/urls';

const CIRCUIT = /^(.*[\s(!])?(NetworkErrorRatio\(|ResponseCodeRatio\(|LatencyAtQuantileMS\()/;

export function rateLimitSpec({ average, period, burst, source }: options.RateLimitOptions): MiddlewareSpec {
  return {
    rateLimit: {
      average: atLeast('traefik/rate-limit', average, 1),
      ...(period && { period: printed('traefik/rate-limit', period) }),
      ...(burst !== undefined && { burst: atLeast('traefik/rate-limit', burst, 1) }),
      ...(source && { sourceCriterion: source.toJSON() }),
    },
  };
}

export function inFlightRequestsSpec({ amount, source }: options.InFlightRequestsOptions): MiddlewareSpec {
  return { inFlightReq: { amount: atLeast('traefik/in-flight', amount, 1), ...(source && { sourceCriterion: source.toJSON() }) } };
}

export function headersSpec(said: options.HeadersOptions): MiddlewareSpec {
  const request = changes(said.setRequest, said.removeRequest);
  const response = changes(said.setResponse, said.removeResponse);
  const headers = {
    ...(request && { customRequestHeaders: request }),
    ...(response && { customResponseHeaders: response }),
    ...(said.cors && corsSpec(said.cors)),
    ...(said.httpsOnlyFor && { stsSeconds: wholeSeconds('traefik/headers', said.httpsOnlyFor) }),
    ...(said.denyFrames && { frameDeny: true }),
    ...(said.denyTypeGuessing && { contentTypeNosniff: true }),
  };
  if (Object.keys(headers).length === 0) { refuse('traefik/headers', {}, 'at least one header to set or remove, or another option'); }
  return { headers };
}

function corsSpec({ allowOrigins, allowMethods, allowHeaders, exposeHeaders, allowCredentials, maxAge }: options.TraefikCorsOptions) {
  checkedList('traefik/cors', allowOrigins);
  if (allowCredentials && allowOrigins.includes('*')) {
    refuse('traefik/cors', allowOrigins, 'origins by name: browsers send no cookies to those who let everybody call');
  }
  return {
    accessControlAllowOriginList: allowOrigins,
    ...(allowMethods && { accessControlAllowMethods: allowMethods }),
    ...(allowHeaders && { accessControlAllowHeaders: allowHeaders }),
    ...(exposeHeaders && { accessControlExposeHeaders: exposeHeaders }),
    ...(allowCredentials && { accessControlAllowCredentials: true }),
    ...(maxAge && { accessControlMaxAge: wholeSeconds('traefik/cors', maxAge) }),
    addVaryHeader: true,
  };
}

/** An empty value takes a header away. */
function changes(set: { [name: string]: string } = {}, remove: string[] = []): { [name: string]: string } | undefined {
  const all = { ...set, ...Object.fromEntries(remove.map(name => [name, ''])) };
  Object.keys(all).forEach(name => checkedToken('value/header', name));
  return Object.keys(all).length ? all : undefined;
}

export function basicAuthSpec({ secretName, realm, userHeader, removeCredentials = true }: options.BasicAuthOptions): MiddlewareSpec {
  return {
    basicAuth: {
      secret: checkedObjectName('value/secret', secretName),
      ...(realm && { realm }),
      ...(userHeader && { headerField: checkedToken('value/header', userHeader) }),
      removeHeader: removeCredentials,
    },
  };
}

export function forwardAuthSpec({ url, responseHeaders, requestHeaders }: options.ForwardAuthOptions): MiddlewareSpec {
  return {
    forwardAuth: {
      address: checkedUrl('traefik/forward-auth', url),
      ...(responseHeaders && { authResponseHeaders: responseHeaders }),
      ...(requestHeaders && { authRequestHeaders: requestHeaders }),
    },
  };
}

export function stripPrefixSpec({ prefixes }: options.StripPrefixOptions): MiddlewareSpec {
  return { stripPrefix: { prefixes: checkedList('traefik/prefix', prefixes).map(path => checkedPath('value/path', path)) } };
}

export function addPrefixSpec({ prefix }: options.AddPrefixOptions): MiddlewareSpec {
  return { addPrefix: { prefix: checkedPath('value/path', prefix) } };
}

export function retrySpec({ attempts, initialInterval, statusCodes, repeatWrites }: options.TraefikRetryOptions): MiddlewareSpec {
  return {
    retry: {
      attempts: atLeast('traefik/retry', attempts, 2),
      ...(initialInterval && { initialInterval: printed('traefik/retry', initialInterval) }),
      ...(statusCodes && { status: checkedStatusCodes('traefik/retry', statusCodes) }),
      ...(repeatWrites && { retryNonIdempotentMethod: true }),
    },
  };
}

export function circuitBreakerSpec({ expression, fallback, recovery, responseCode }: options.CircuitBreakerOptions): MiddlewareSpec {
  const rule = 'traefik/circuit-breaker';
  if (!CIRCUIT.test(expression)) { refuse(rule, expression, 'an expression with NetworkErrorRatio(), ResponseCodeRatio(…) or LatencyAtQuantileMS(…)'); }
  return {
    circuitBreaker: {
      expression,
      ...(fallback && { fallbackDuration: printed(rule, fallback) }),
      ...(recovery && { recoveryDuration: printed(rule, recovery) }),
      ...(responseCode !== undefined && { responseCode: checkedCode(rule, responseCode) }),
    },
  };
}

export function ipAllowListSpec({ networks, proxies, rejectCode }: options.IpAllowListOptions): MiddlewareSpec {
  const rule = 'traefik/ip-allow-list';
  return {
    ipAllowList: {
      sourceRange: checkedList(rule, networks).map(network => checkedNetwork(rule, network)),
      ...(proxies && { ipStrategy: { depth: atLeast(rule, proxies, 0) } }),
      ...(rejectCode !== undefined && { rejectStatusCode: checkedCode(rule, rejectCode) }),
    },
  };
}

export function compressSpec({ leastBytes, excludedTypes }: options.CompressOptions): MiddlewareSpec {
  return {
    compress: {
      ...(leastBytes !== undefined && { minResponseBodyBytes: atLeast('traefik/compress', leastBytes, 0) }),
      ...(excludedTypes && { excludedContentTypes: excludedTypes }),
    },
  };
}

function atLeast(rule: string, value: number, least: number): number {
  return Number.isInteger(value) && value >= least ? value : refuse(rule, value, `a whole number, at least ${least}`);
}

function checkedCode(rule: string, code: number): number {
  return Number.isInteger(code) && code >= 100 && code <= 599 ? code : refuse(rule, code, 'a status code from 100 to 599');
}

function checkedList(rule: string, list: string[]): string[] {
  return list.length ? list : refuse(rule, list, 'at least one');
}

/** Go reads what Gateway API writes. */
function printed(rule: string, duration: Duration): string {
  return printGatewayDuration(rule, duration, 1);
}
