import { Severity } from '../../model/finding';
import { canaries, providerOf, unreadFields } from '../../topology';
import { ICheck } from '../check';

/** What says how requests are treated, and the providers that do it. */
const DONE_BY = {
  timeout: /^(istio|contour|appmesh.*|gatewayapi:v1)$/,
  backendTimeout: /^gatewayapi:v1$/,
  retries: /^(istio|contour|appmesh.*)$/,
  headers: /^(istio|gatewayapi:.*)$/,
  rewrite: /^(istio|gatewayapi:.*)$/,
  mirror: /^gatewayapi:.*$/,
  corsPolicy: /^(istio|gatewayapi:v1)$/,
  match: /^(istio|contour|appmesh.*|gatewayapi:.*)$/,
};

export const routingField: ICheck = {
  rule: {
    name: 'flagger/routing-field',
    severity: Severity.ERROR,
    title: 'How requests are treated is said where the provider of a Canary reads it',
    why: 'Each provider of Flagger reads a few of the fields of spec.service, and passes the others over: requests are not treated that way.',
    fix: 'Say it to the mesh or gateway itself, or use a provider that reads it.',
    source: 'https://github.com/fluxcd/flagger/tree/v1.44.0/pkg/router',
  },
  check: topology => canaries(topology).flatMap(canary => unreadFields(canary, DONE_BY)
    .map(field => ({ resource: canary, field: `spec.service.${field}`, message: `Provider ${providerOf(canary)} does not read ${field}.` }))),
};
