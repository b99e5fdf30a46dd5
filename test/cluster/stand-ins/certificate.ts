import { generateKeyPairSync, sign } from 'node:crypto';

/** One element of a certificate: a tag, a length, and what is in it. */
function element(tag: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const length = body.length < 256 ? [0x81, body.length] : [0x82, Math.floor(body.length / 256), body.length % 256];
  return Buffer.concat([Buffer.from([tag, ...body.length < 128 ? [body.length] : length]), body]);
}

const sequence = (...content: Buffer[]) => element(0x30, ...content);
const utcTime = (date: Date) => element(0x17, Buffer.from(`${date.toISOString().slice(2, 19).replace(/[-T:]/g, '')}Z`));
const ECDSA_WITH_SHA256 = sequence(element(0x06, Buffer.from('2a8648ce3d040302', 'hex')));
const COMMON_NAME = element(0x06, Buffer.from('550403', 'hex'));
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** A key, and a certificate that it has signed for itself, good for a server whose callers do not ask who signed. Valid for a day. */
export function selfSigned(commonName: string): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(element(0x31, sequence(COMMON_NAME, element(0x0c, Buffer.from(commonName)))));
  const serial = element(0x02, Buffer.from([1]));
  const valid = sequence(utcTime(new Date(Date.now() - DAY_MILLISECONDS)), utcTime(new Date(Date.now() + DAY_MILLISECONDS)));
  const content = sequence(serial, ECDSA_WITH_SHA256, name, valid, name, publicKey.export({ type: 'spki', format: 'der' }));
  const signature = element(0x03, Buffer.from([0]), sign('sha256', content, privateKey));
  const certificate = sequence(content, ECDSA_WITH_SHA256, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.replace(/(.{64})(?=.)/g, '$1\n')}\n-----END CERTIFICATE-----\n`,
  };
}
