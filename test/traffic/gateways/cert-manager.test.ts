import { App, Chart, Duration } from 'cdk8s';
import { chart, errors, object } from '../../support/synth';
import {
  CertManagerCertificate, CertManagerCertificateProps, Certificate, CertificateRequestOptions, KeyAlgorithm, Listener, MeshGateway, envoy,
} from 'cdk8s-canary';

const request: CertificateRequestOptions = {
  duration: Duration.days(30),
  renewBefore: Duration.minutes(90),
  usages: ['server auth', 'client auth'],
  commonName: 'acme',
  keyAlgorithm: KeyAlgorithm.ECDSA,
  keySize: 384,
  keepKey: false,
};

function certificate(props: Partial<CertManagerCertificateProps> = {}, scope = chart()): CertManagerCertificate {
  return new CertManagerCertificate(scope, 'acme-tls', { hosts: ['acme.dev', '*.acme.dev'], issuer: 'letsencrypt', ...props });
}

test('a certificate is asked for by an object', () => {
  expect(object(certificate().apiObject.chart, 'Certificate')).toEqual({
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: { name: 'acme-tls', namespace: 'shop' },
    spec: {
      secretName: 'acme-tls',
      dnsNames: ['acme.dev', '*.acme.dev'],
      issuerRef: { group: 'cert-manager.io', kind: 'ClusterIssuer', name: 'letsencrypt' },
    },
  });
});

test('a certificate can be asked for in all details', () => {
  const { metadata, spec } = object(certificate({
    ...request, name: 'acme', secretName: 'acme-secret', clusterIssuer: false,
  }).apiObject.chart, 'Certificate');
  expect([metadata.name, spec.secretName, spec.issuerRef.kind]).toEqual(['acme', 'acme-secret', 'Issuer']);
  expect(spec).toMatchObject({
    commonName: 'acme',
    duration: '720h',
    renewBefore: '5400s',
    usages: ['server auth', 'client auth'],
    privateKey: { algorithm: 'ECDSA', size: 384, rotationPolicy: 'Always' },
  });
});

test('an issuer can be of another kind', () => {
  const { spec } = object(certificate({ issuerKind: 'AWSPCAIssuer', issuerGroup: 'awspca.cert-manager.io' }).apiObject.chart, 'Certificate');
  expect(spec.issuerRef).toEqual({ group: 'awspca.cert-manager.io', kind: 'AWSPCAIssuer', name: 'letsencrypt' });
});

test('listeners of a Gateway in another namespace show it', () => {
  const app = new App();
  const [pki, platform] = ['pki', 'platform'].map(id => chart(id, app));
  const listener = Listener.https({ hostname: '*.acme.dev', certificate: certificate({}, pki).certificate });
  new MeshGateway(platform, 'edge', { provider: new envoy.EnvoyGateway(), listeners: [listener] });
  expect(object(platform, 'Gateway').spec.listeners[0].tls.certificateRefs).toEqual([{ group: '', kind: 'Secret', name: 'acme-tls', namespace: 'pki' }]);
  expect(object(pki, 'ReferenceGrant').spec.to).toEqual([{ group: '', kind: 'Secret', name: 'acme-tls' }]);
});

function gateway(...certificates: Certificate[]): Chart {
  const platform = chart('platform');
  const listeners = certificates.map((of, i) => Listener.https({ name: `l${i}`, hostname: `${i}.acme.dev`, certificate: of }));
  new MeshGateway(platform, 'edge', { provider: new envoy.EnvoyGateway(), listeners });
  return platform;
}

test('a Gateway can ask for the details', () => {
  const issued = Certificate.fromClusterIssuer('aws', 'acme-tls', { ...request, issuerKind: 'AWSPCAClusterIssuer', issuerGroup: 'awspca.cert-manager.io' });
  expect(object(gateway(issued), 'Gateway').metadata.annotations).toEqual({
    'cert-manager.io/cluster-issuer': 'aws',
    'cert-manager.io/issuer-kind': 'AWSPCAClusterIssuer',
    'cert-manager.io/issuer-group': 'awspca.cert-manager.io',
    'cert-manager.io/common-name': 'acme',
    'cert-manager.io/duration': '720h',
    'cert-manager.io/renew-before': '5400s',
    'cert-manager.io/usages': 'server auth,client auth',
    'cert-manager.io/private-key-algorithm': 'ECDSA',
    'cert-manager.io/private-key-size': '384',
    'cert-manager.io/private-key-rotation-policy': 'Always',
  });
});

test('what a Gateway asks for is the same for all its listeners', () => {
  const [short, long] = [10, 20].map(days => Certificate.fromIssuer('internal', `for-${days}`, { duration: Duration.days(days) }));
  expect(errors(gateway(short, long))).toEqual([expect.stringContaining('gateway/one-issuer: The certificates of the listeners differ in duration')]);
  expect(errors(gateway(short, Certificate.fromSecret('other')))).toEqual([]);
});

test.each<[string, () => unknown, string]>([
  ['no host', () => certificate({ hosts: [] }), 'certificate/hosts: got [];'],
  ['a host in capitals', () => certificate({ hosts: ['Acme.dev'] }), 'value/host: got "Acme.dev";'],
  ['an empty issuer', () => certificate({ issuer: '' }), 'value/issuer: got "";'],
  ['a short time', () => certificate({ duration: Duration.minutes(59) }), 'certificate/duration: got "59 minutes"; allowed is at least an hour.'],
  ['a renewal at once', () => certificate({ renewBefore: Duration.days(90) }), 'certificate/renew-before: got "90 days"; allowed is at least five minutes'],
  ['a renewal at the end', () => certificate({ renewBefore: Duration.minutes(4) }), 'certificate/renew-before: got "4 minutes";'],
  ['a long name', () => Certificate.fromIssuer('internal', 'tls', { commonName: 'x'.repeat(65) }), 'certificate/common-name: got "xxx'],
])('%s is refused', (_, create, message) => {
  expect(create).toThrow(message);
});
