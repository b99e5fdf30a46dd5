import { binary } from '../../tools/cache';
import { Component } from '../component';
import { CRDS } from './crds';
import { PODS_STAND_IN } from './pods-stand-in';

/** Traefik, as its Helm chart sets it up for Gateway API: entryPoints 8000 and 8443, GatewayClass `traefik`. */
export const TRAEFIK: Component = {
  name: 'traefik',
  title: 'Traefik',
  tool: 'traefik',
  needs: [CRDS, PODS_STAND_IN],
  async start(plane) {
    await plane.kubernetes.apply({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'GatewayClass',
      metadata: { name: 'traefik' },
      spec: { controllerName: 'traefik.io/gateway-controller' },
    });
    const provider = (name: string, value: string) => `--providers.kubernetesgateway.${name}=${value}`;
    plane.run('traefik', [
      binary('traefik'), provider('endpoint', plane.server), provider('token', plane.token), provider('certauthfilepath', plane.certificate),
      provider('statusaddress.ip', '10.96.255.250'),
      // It takes in changes every two seconds otherwise.
      '--providers.providersthrottleduration=200ms',
      '--entrypoints.web.address=127.0.0.1:8000', '--entrypoints.websecure.address=127.0.0.1:8443',
      '--entrypoints.traefik.address=127.0.0.1:18080', '--api.insecure=true', '--ping=true', '--metrics.prometheus=true',
      '--global.checknewversion=false', '--global.sendanonymoususage=false', '--log.level=INFO',
    ]);
    await plane.answers('http://127.0.0.1:18080/ping');
  },
};
