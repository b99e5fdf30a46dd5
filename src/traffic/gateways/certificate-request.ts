import { Duration } from 'cdk8s';

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
