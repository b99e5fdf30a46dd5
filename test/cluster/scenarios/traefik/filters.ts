import * as assert from 'node:assert/strict';
import { App, Chart, JsonPatch } from 'cdk8s';
import { answeredAs, backend, route } from './backend';
import { TRAEFIK } from '../../harness';
import { scenario } from '../../scenario';
import { MeshGateway, traefik } from 'cdk8s-canary';

/** Filters are no words of the library: a route is patched with them. By host. */
const FILTERS = {
  'request.t-filters.test': [{
    type: 'RequestHeaderModifier',
    requestHeaderModifier: { set: [{ name: 'X-Set', value: 'ours' }], add: [{ name: 'X-Add', value: 'also ours' }], remove: ['X-Remove'] },
  }],
  'response.t-filters.test': [{
    type: 'ResponseHeaderModifier',
    responseHeaderModifier: { set: [{ name: 'Content-Type', value: 'text/plain' }], add: [{ name: 'X-Add', value: 'ours' }], remove: ['X-Pod'] },
  }],
  'rewrite.t-filters.test': [{
    type: 'URLRewrite', urlRewrite: { hostname: 'old.example', path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/v1' } },
  }],
  'redirect.t-filters.test': [{
    type: 'RequestRedirect', requestRedirect: { hostname: 'new.example', path: { type: 'ReplaceFullPath', replaceFullPath: '/moved' }, statusCode: 302 },
  }],
};

scenario('Traefik applies the filters that a route was patched with, to requests, answers, paths and redirects', [TRAEFIK], async cluster => {
  const app = new App();
  const chart = new Chart(app, 't-filters', { namespace: 't-filters' });
  const edge = new MeshGateway(chart, 'edge', { provider: new traefik.TraefikGateway() });
  const web = backend(chart, 'v1');
  for (const [host, filters] of Object.entries(FILTERS)) {
    const { apiObject } = route(edge, chart, host.split('.')[0], host, web);
    apiObject.addJsonPatch(JsonPatch.add('/spec/rules/0/filters', filters));
    if (host.startsWith('redirect')) { apiObject.addJsonPatch(JsonPatch.remove('/spec/rules/0/backendRefs')); }
  }
  await cluster.apply(app);
  await answeredAs(cluster, Object.keys(FILTERS).map(host => [host.startsWith('redirect') ? 'status 302' : 'v1', `http://${host}/`]));
  const answerOf = (what: string) => cluster.outside.request(`http://${what}.t-filters.test/api/1?a=b`, {
    headers: { 'x-set': 'theirs', 'x-add': 'theirs', 'x-remove': 'theirs', 'x-other': 'theirs' },
  });

  const { 'x-set': set, 'x-add': add, 'x-remove': remove, 'x-other': other } = (await answerOf('request')).pod!.headers;
  assert.deepEqual({ set, add, remove, other }, { set: 'ours', add: 'theirs, also ours', remove: undefined, other: 'theirs' });

  const plain = await answerOf('request');
  assert.match(plain.headers['x-pod'] as string, /^v1-/);
  const { headers } = await answerOf('response');
  assert.deepEqual([headers['content-type'], headers['x-add'], headers['x-pod']], ['text/plain', 'ours', undefined]);

  const { path, headers: { host } } = (await answerOf('rewrite')).pod!;
  assert.deepEqual([path, host], ['/v1/api/1?a=b', 'old.example']);

  const redirect = await answerOf('redirect');
  assert.equal(redirect.headers.location, 'http://new.example/moved?a=b');
});
