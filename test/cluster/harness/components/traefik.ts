import { binary } from '../../tools/cache';
import { Component } from '../component';
import { Plane } from '../plane';
import { CRDS } from './crds';
import { PODS_STAND_IN } from './pods-stand-in';

/** Traefik, as its Helm chart sets it up for Gateway API and its own kinds: entryPoints 8000 and 8443, GatewayClass `traefik`. */
export const TRAEFIK: Component = {
  name: 'traefik',
  title: 'Traefik',
  tool: 'traefik',
  needs: [CRDS, PODS_STAND_IN],
  start: plane => start(plane, '127.0.0.1', []),
};

/** Where the second Traefik listens: at 8000 and 8443 like the first one, at 5432 for connections, at 5300 for datagrams. */
export const LAYER4_ADDRESS = '127.0.0.2';

/** Traefik as it reads TCPRoutes too, with entryPoints for connections and datagrams. The CRDs have to be those of the experimental channel. */
export const TRAEFIK_LAYER4: Component = {
  name: 'traefik with layer 4',
  title: 'Traefik with the experimental channel of Gateway API, and entryPoints for TCP and UDP',
  tool: 'traefik',
  needs: [CRDS],
  start: plane => start(plane, LAYER4_ADDRESS, [
    '--providers.kubernetesgateway.experimentalchannel=true',
    `--entrypoints.postgres.address=${LAYER4_ADDRESS}:5432`, `--entrypoints.dns.address=${LAYER4_ADDRESS}:5300/udp`,
  ]),
};

async function start(plane: Plane, address: string, more: string[]): Promise<void> {
  await plane.kubernetes.apply({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'GatewayClass',
    metadata: { name: 'traefik' },
    spec: { controllerName: 'traefik.io/gateway-controller' },
  });
  const provider = (name: string) => [`endpoint=${plane.server}`, `token=${plane.token}`, `certauthfilepath=${plane.certificate}`]
    .map(setting => `--providers.${name}.${setting}`);
  plane.run('traefik', [
    binary('traefik'), ...provider('kubernetesgateway'), '--providers.kubernetesgateway.statusaddress.ip=10.96.255.250', ...provider('kubernetescrd'),
    // It takes in changes every two seconds otherwise.
    '--providers.providersthrottleduration=200ms',
    `--entrypoints.web.address=${address}:8000`, `--entrypoints.websecure.address=${address}:8443`,
    `--entrypoints.traefik.address=${address}:18080`, '--api.insecure=true', '--ping=true', '--metrics.prometheus=true',
    '--global.checknewversion=false', '--global.sendanonymoususage=false', '--log.level=INFO', ...more,
  ]);
  await plane.answers(`http://${address}:18080/ping`);
}
