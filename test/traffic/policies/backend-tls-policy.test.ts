import { validateManifest } from '../../support/schemas';
import { chart, errors, object } from '../../support/synth';
import {
  BackendTlsPolicy, BackendTlsPolicyProps, CertificateAuthority, MeshGateway, SubjectName, envoy, traefik,
} from 'cdk8s-canary';

function policy(props: Partial<BackendTlsPolicyProps> = {}, scope = chart()): BackendTlsPolicy {
  return new BackendTlsPolicy(scope, 'bank', { targets: [{ service: 'bank' }], hostname: 'bank.acme.dev', ...props });
}

test('a policy trusts whom the system trusts', () => {
  const manifest = object(policy().apiObject.chart, 'BackendTLSPolicy');
  expect(manifest).toEqual({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'BackendTLSPolicy',
    metadata: { name: 'bank', namespace: 'shop' },
    spec: {
      targetRefs: [{ group: '', kind: 'Service', name: 'bank' }],
      validation: { hostname: 'bank.acme.dev', wellKnownCACertificates: 'System' },
    },
  });
  expect(validateManifest(manifest)).toEqual([]);
});

test('a policy says whom to trust, at which port, and for which names', () => {
  const { spec, ...rest } = object(policy({
    name: 'to-bank',
    targets: [{ service: 'bank', portName: 'https' }],
    authorities: [CertificateAuthority.fromConfigMap('internal-ca')],
    subjectNames: [SubjectName.hostname('*.acme.dev'), SubjectName.uri('spiffe://acme.dev/bank')],
    options: { 'acme.dev/min-version': '1.3' },
  }).apiObject.chart, 'BackendTLSPolicy');
  expect(rest.metadata.name).toBe('to-bank');
  expect(spec).toEqual({
    targetRefs: [{ group: '', kind: 'Service', name: 'bank', sectionName: 'https' }],
    validation: {
      hostname: 'bank.acme.dev',
      caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: 'internal-ca' }],
      subjectAltNames: [{ type: 'Hostname', hostname: '*.acme.dev' }, { type: 'URI', uri: 'spiffe://acme.dev/bank' }],
    },
    options: { 'acme.dev/min-version': '1.3' },
  });
  expect(validateManifest({ spec, ...rest })).toEqual([]);
});

test.each([
  ['by its name', CertificateAuthority.fromConfigMap('ca', { namespace: 'pki' })],
  ['by a chart', CertificateAuthority.fromConfigMapIn(chart('pki'), 'ca')],
])('authorities of another namespace, %s, are not read', (_, authority) => {
  expect(errors(policy({ authorities: [authority] }).apiObject.chart)).toEqual([
    expect.stringContaining('policy/local-authority: ConfigMap \'ca\' is in namespace pki, but a policy only reads its own.'),
  ]);
});

test.each([
  ['Traefik', new traefik.TraefikGateway(), [expect.stringContaining('gateway/feature: spec asks for BackendTLSPolicySANValidation, which Traefik')]],
  ['Envoy Gateway', new envoy.EnvoyGateway(), []],
])('what %s does not check is told', (_, provider, expected) => {
  const shop = chart();
  const gateways = [new MeshGateway(shop, 'edge', { provider })];
  policy({ gateways, subjectNames: [SubjectName.hostname('bank.acme.dev')] }, shop);
  expect(errors(shop)).toEqual(expected);
});

test.each<[string, () => unknown, string]>([
  ['no target', () => policy({ targets: [] }), 'policy/targets: got [];'],
  ['a Service in capitals', () => policy({ targets: [{ service: 'Bank' }] }), 'value/service: got "Bank";'],
  ['a wildcard as host', () => policy({ hostname: '*.acme.dev' }), 'value/host: got "*.acme.dev"; allowed is a host in lower case without port and wildcard'],
  ['a host with a port', () => policy({ hostname: 'acme.dev:443' }), 'value/host: got "acme.dev:443";'],
  ['a URI without scheme', () => SubjectName.uri('acme.dev'), 'value/uri: got "acme.dev";'],
  ['a name of no host', () => SubjectName.hostname('Acme'), 'value/host: got "Acme";'],
  ['a ConfigMap in capitals', () => CertificateAuthority.fromConfigMap('CA'), 'value/config-map: got "CA";'],
])('%s is refused', (_, create, message) => {
  expect(create).toThrow(message);
});
