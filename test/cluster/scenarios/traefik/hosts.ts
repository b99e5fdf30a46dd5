import { App, Chart } from 'cdk8s';
import { answeredAs, backend, route } from './backend';
import { TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { Listener, MeshGateway, traefik } from 'cdk8s-canary';

scenario('Traefik gives each host to its own route, other hosts of the domain to the wildcard, and the rest to nobody', [TRAEFIK], async cluster => {
  const app = new App();
  const chart = new Chart(app, 't-hosts', { namespace: 't-hosts' });
  const edge = new MeshGateway(chart, 'edge', {
    provider: new traefik.TraefikGateway(),
    listeners: [Listener.http({ name: 'domain', hostname: '*.t-hosts.test' }), Listener.http({ name: 'one', hostname: 'one.t-hosts.example' })],
  });
  route(edge, chart, 'any', '*.t-hosts.test', backend(chart, 'wildcard'));
  route(edge, chart, 'to-shop', 'shop.t-hosts.test', backend(chart, 'shop'));
  route(edge, chart, 'to-cart', 'cart.t-hosts.test', backend(chart, 'cart'));
  route(edge, chart, 'to-one', 'one.t-hosts.example', backend(chart, 'one'));
  await cluster.apply(app);

  await answeredAs(cluster, [
    ['shop', 'http://shop.t-hosts.test/'],
    ['cart', 'http://cart.t-hosts.test/'],
    ['wildcard', 'http://blog.t-hosts.test/'],
    ['one', 'http://one.t-hosts.example/'],
    ['status 404', 'http://t-hosts.test/'],
    ['status 404', 'http://two.t-hosts.example/'],
  ]);
});
