import { createPrivateKey, X509Certificate } from 'node:crypto';
import { selfSigned } from './certificate';

test.each(['a', 'metrics-stand-in', 'a'.repeat(64)])('a certificate for %s is signed by its own key, and valid now', name => {
  const { key, cert } = selfSigned(name);
  const certificate = new X509Certificate(cert);
  expect(certificate.subject).toBe(`CN=${name}`);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(Date.parse(certificate.validFrom)).toBeLessThan(Date.now());
  expect(Date.parse(certificate.validTo)).toBeGreaterThan(Date.now());
});
