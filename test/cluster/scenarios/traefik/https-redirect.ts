import * as assert from 'node:assert/strict';
import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { answeredAs, backend, route } from './backend';
import { TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { selfSigned } from '../../stand-ins/certificate';
import { Certificate, HttpsRedirectOptions, Listener, MeshGateway, traefik } from 'cdk8s-canary';

scenario('Traefik redirects plain HTTP to HTTPS with the status that was asked for, and serves what it redirects to', [TRAEFIK], async cluster => {
  const app = new App();
  const gateway = async (name: string, redirect?: HttpsRedirectOptions) => {
    const hostname = `${name}.test`;
    const { cert, key } = await selfSigned(hostname);
    const chart = new Chart(app, name, { namespace: name });
    new kplus.TlsSecret(chart, 'tls', { metadata: { name: 'tls' }, tlsCert: cert, tlsKey: key });
    const edge = new MeshGateway(chart, 'edge', {
      provider: new traefik.TraefikGateway(),
      listeners: [Listener.http({ hostname }), Listener.https({ hostname, certificate: Certificate.fromSecret('tls') })],
    });
    edge.addHttpsRedirect(redirect);
    route(edge, chart, 'web', hostname, backend(chart, 'v1'));
    return { hostname, ca: cert };
  };
  const usual = await gateway('t-redirect');
  const kept = await gateway('t-redirect-308', { statusCode: 308 });
  await cluster.apply(app);

  for (const [{ hostname, ca }, status] of [[usual, 301], [kept, 308]] as const) {
    await answeredAs(cluster, [[`status ${status}`, `http://${hostname}/`], ['v1', `https://${hostname}/`, { ca }]]);
    for (const url of [`http://${hostname}/a/b?c=d`, `http://${hostname}:8000/a/b?c=d`]) {
      const { headers: { location } } = await cluster.outside.request(url, { method: 'POST' });
      assert.equal(location, `https://${hostname}/a/b?c=d`);
    }
    assert.equal((await cluster.outside.request(`https://${hostname}/a/b?c=d`, { ca })).pod?.path, '/a/b?c=d');
  }
});
