import { Duration } from 'cdk8s';
import { CertificateRequestOptions } from './certificate-request';
import { refuse } from '../../private/errors';

const HOUR = 3600;

/** A duration as cert-manager reads it. */
function hours(duration: Duration): string {
  const seconds = duration.toSeconds();
  return seconds % HOUR === 0 ? `${seconds / HOUR}h` : `${seconds}s`;
}

/** A request whose durations cert-manager accepts. */
function checkedRequest(request: CertificateRequestOptions): CertificateRequestOptions {
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
