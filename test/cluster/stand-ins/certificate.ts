import { generate } from 'selfsigned';

/** A key, and a certificate for a host that it has signed itself: callers that are given the certificate can verify it. */
export async function selfSigned(host: string): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: host }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }],
  });
  return { key, cert };
}
