import { Certificate } from 'cdk8s-canary';

test.each([
  ['somebody else', Certificate.fromSecret('shop-tls'), {}],
  ['a ClusterIssuer', Certificate.fromClusterIssuer('letsencrypt', 'shop-tls'), { 'cert-manager.io/cluster-issuer': 'letsencrypt' }],
  ['an Issuer', Certificate.fromIssuer('letsencrypt', 'shop-tls'), { 'cert-manager.io/issuer': 'letsencrypt' }],
])('a certificate from %s names its Secret, and what the Gateway has to say for it', (_, { secretName, gatewayAnnotations }, annotations) => {
  expect({ secretName, gatewayAnnotations }).toEqual({ secretName: 'shop-tls', gatewayAnnotations: annotations });
});

test.each<[string, () => Certificate, string]>([
  ['a Secret in capitals', () => Certificate.fromSecret('Shop'), 'value/secret: got "Shop";'],
  ['an empty Secret', () => Certificate.fromClusterIssuer('letsencrypt', ''), 'value/secret: got "";'],
  ['a ClusterIssuer with a space', () => Certificate.fromClusterIssuer('lets encrypt', 'shop-tls'), 'value/issuer: got "lets encrypt";'],
  ['an empty Issuer', () => Certificate.fromIssuer('', 'shop-tls'), 'value/issuer: got "";'],
])('%s is refused', (_, create, message) => {
  expect(create).toThrow(message);
});

test('a Secret may be called like the host it is for', () => {
  expect(Certificate.fromSecret('shop.acme.dev').secretName).toBe('shop.acme.dev');
});
