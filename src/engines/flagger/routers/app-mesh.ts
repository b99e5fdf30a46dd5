import { divider, NO_COPIES } from './common';
import { IFlaggerRouter } from './router';

export function appMesh(): IFlaggerRouter {
  return {
    name: 'App Mesh',
    provider: 'appmesh:v1beta2',
    routing: NO_COPIES,
    dividesCalls: true,
    replacement: 'Gateway API: give a mesh or a gateway that divides requests by routes, and leave the router out',
    matching: { alternatives: 1, severalHeaders: true, regex: true, queryParams: false },
    generated: ({ services: { apex, stable, canary } }) => [
      ...[stable, canary].map(name => ({ apiVersion: 'appmesh.k8s.aws/v1beta2', kind: 'VirtualNode', name, purpose: `how App Mesh calls ${name}` })),
      ...[apex, canary].flatMap(name => [
        divider('appmesh.k8s.aws/v1beta2', 'VirtualRouter', name, 'App Mesh'),
        divider('appmesh.k8s.aws/v1beta2', 'VirtualService', name, 'App Mesh'),
      ]),
    ],
  };
}
