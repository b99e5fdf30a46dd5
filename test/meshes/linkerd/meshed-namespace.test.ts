import { Duration } from 'cdk8s';
import { chart, object } from '../../support/synth';
import { CanaryApp, Checks, linkerd } from 'cdk8s-canary';

test('a namespace asks for the proxies of its pods', () => {
  const platform = chart('platform');
  new linkerd.MeshedNamespace(platform, 'shop', {
    labels: { team: 'checkout' }, inboundPolicy: linkerd.InboundPolicy.AUDIT, proxy: { shutdownGracePeriod: Duration.seconds(10) },
  });
  expect(object(platform, 'Namespace').metadata).toEqual({
    name: 'shop',
    labels: { team: 'checkout' },
    annotations: {
      'linkerd.io/inject': 'enabled', 'config.linkerd.io/default-inbound-policy': 'audit', 'config.linkerd.io/shutdown-grace-period': '10s',
    },
  });
});

test.each(['kube-system', 'cert-manager', 'Shop', 'a'.repeat(64)])('the namespace %s is refused', name => {
  expect(() => new linkerd.MeshedNamespace(chart(), name)).toThrow('linkerd/injector-sees-namespace');
});

const app = (of: ReturnType<typeof chart>) =>
  new CanaryApp(of, 'web', { image: 'x', port: 8080, mesh: new linkerd.LinkerdMesh({ injectedByNamespace: true, opaquePorts: [] }) });
const rules = (of: ReturnType<typeof chart>) => Checks.of(of).findings.map(({ rule }) => rule);

test('rules know that pods have proxies by their namespace', () => {
  const shop = chart();
  new linkerd.MeshedNamespace(shop, 'shop');
  app(shop);
  expect(rules(shop)).toContain('linkerd/tcp-probe');
});

test('rules know that pods have none, where the namespace does not ask', () => {
  const shop = chart();
  const namespace = new linkerd.MeshedNamespace(shop, 'shop');
  namespace.apiObject.metadata.addAnnotation('linkerd.io/inject', 'disabled');
  app(shop);
  expect(rules(shop)).toContain('linkerd/measured-pods-have-proxy');
});
