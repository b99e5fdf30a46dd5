import { Duration } from 'cdk8s';
import { refuse } from '../../private/errors';

/** How a private key is made. */
export enum KeyAlgorithm {
  /** With 2048, 4096 or 8192 bits. */
  RSA = 'RSA',
  /** With 256, 384 or 521 bits. */
  ECDSA = 'ECDSA',
  /** Always with the same size. */
  ED25519 = 'Ed25519',
}

/** What cert-manager is asked for beside the hosts. */
export interface CertificateRequestOptions {
  /**
   * How long a certificate is valid: at least an hour.
   *
   * @default - 90 days
   */
  readonly duration?: Duration;

  /**
   * How long before its end it is made anew: at least five minutes, and less than `duration`.
   *
   * @default - a third of the duration
   */
  readonly renewBefore?: Duration;

  /**
   * What the certificate may be used for, in the words of cert-manager: `server auth`, `client auth`.
   *
   * @default - digital signature, key encipherment
   */
  readonly usages?: string[];

  /**
   * The common name of the subject, at most 64 characters.
   *
   * @default - none; hosts are enough
   */
  readonly commonName?: string;

  /** @default KeyAlgorithm.RSA */
  readonly keyAlgorithm?: KeyAlgorithm;

  /**
   * Bits of the key.
   *
   * @default - 2048 for RSA, 256 for ECDSA
   */
  readonly keySize?: number;

  /**
   * Whether the key stays the same when the certificate is made anew.
   *
   * @default - up to the version of cert-manager; since 1.18 each certificate has a new key
   */
  readonly keepKey?: boolean;

  /**
   * Kind of the issuer, if it is none of cert-manager's own.
   *
   * @default - `Issuer` or `ClusterIssuer`
   */
  readonly issuerKind?: string;

  /**
   * Group of the kind of the issuer.
   *
   * @default 'cert-manager.io'
   */
  readonly issuerGroup?: string;
}

const HOUR = 3600;

/** A duration as cert-manager reads it. */
export function hours(duration: Duration): string {
  const seconds = duration.toSeconds();
  return seconds % HOUR === 0 ? `${seconds / HOUR}h` : `${seconds}s`;
}

/** A request whose durations cert-manager accepts. */
export function checkedRequest(request: CertificateRequestOptions): CertificateRequestOptions {
  const { duration = Duration.days(90), renewBefore, commonName = '' } = request;
  if (duration.toSeconds() < HOUR) { refuse('certificate/duration', duration.toHumanString(), 'at least an hour'); }
  if (renewBefore && (renewBefore.toSeconds() < 300 || renewBefore.toSeconds() >= duration.toSeconds())) {
    refuse('certificate/renew-before', renewBefore.toHumanString(), `at least five minutes, and less than the duration of ${duration.toHumanString()}`);
  }
  if (commonName.length > 64) { refuse('certificate/common-name', commonName, 'at most 64 characters'); }
  return request;
}

/** A request as annotations of a Gateway. */
export function requestAnnotations(request: CertificateRequestOptions): { [key: string]: string } {
  const { duration, renewBefore, usages, commonName, keyAlgorithm, keySize, keepKey, issuerKind, issuerGroup } = checkedRequest(request);
  const values: { [key: string]: string | undefined } = {
    'issuer-kind': issuerKind,
    'issuer-group': issuerGroup,
    'common-name': commonName,
    'duration': duration && hours(duration),
    'renew-before': renewBefore && hours(renewBefore),
    'usages': usages?.join(','),
    'private-key-algorithm': keyAlgorithm,
    'private-key-size': keySize?.toString(),
    'private-key-rotation-policy': rotation(keepKey),
  };
  return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => value === undefined ? [] : [[`cert-manager.io/${key}`, value]]));
}

/** A request as a part of the spec of a Certificate, the issuer left out. */
export function requestSpec(request: CertificateRequestOptions): any {
  const { duration, renewBefore, usages, commonName, keyAlgorithm, keySize, keepKey } = checkedRequest(request);
  const rotationPolicy = rotation(keepKey);
  return {
    ...(commonName && { commonName }),
    ...(duration && { duration: hours(duration) }),
    ...(renewBefore && { renewBefore: hours(renewBefore) }),
    ...(usages && { usages }),
    ...((keyAlgorithm ?? keySize ?? rotationPolicy) && {
      privateKey: {
        ...(keyAlgorithm && { algorithm: keyAlgorithm }),
        ...(keySize && { size: keySize }),
        ...(rotationPolicy && { rotationPolicy }),
      },
    }),
  };
}

function rotation(keepKey?: boolean): string | undefined {
  return keepKey === undefined ? undefined : keepKey ? 'Never' : 'Always';
}
