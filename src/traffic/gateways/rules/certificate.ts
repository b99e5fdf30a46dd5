import { ListenersModel } from './listeners-model';
import { Finding, Findings } from '../../../model/finding';

const ISSUERS = ['cert-manager.io/issuer', 'cert-manager.io/cluster-issuer'];

/** cert-manager passes over a listener without a host, and reads one issuer, with one set of wishes, for the whole Gateway. */
export function certificate({ owner, listeners }: ListenersModel): Finding[] {
  const issued = listeners.flatMap(({ listener: { name, hostname, certificates } }) => certificates
    .map(({ gatewayAnnotations }) => ({ name, hostname, annotations: gatewayAnnotations }))
    .filter(({ annotations }) => Object.keys(annotations).length > 0));
  return [
    ...[...new Set(issued.filter(({ hostname }) => !hostname).map(({ name }) => name))].map(name => Findings.error('gateway/certificate-hostname',
      `Listener '${name}' has a certificate from cert-manager but no hostname: cert-manager passes over it and the Secret stays empty.`,
      'Give the listener a hostname.')),
    ...differing(owner, issued.map(({ annotations }) => annotations)),
  ];
}

function differing(owner: string, all: { [key: string]: string }[]): Finding[] {
  const issuers = distinct(all.map(annotations => ISSUERS.filter(key => annotations[key]).map(key => `${word(key)} ${annotations[key]}`).join()));
  if (issuers.length > 1) {
    return [Findings.error('gateway/one-issuer',
      `The listeners name ${issuers.length} issuers of cert-manager, ${issuers.join(' and ')}, but it reads only one for a ${owner}.`,
      `Use one issuer for all listeners of this ${owner}, or a second ${owner}.`)];
  }
  const keys = distinct(all.flatMap(annotations => Object.keys(annotations)));
  return keys.filter(key => distinct(all.map(annotations => annotations[key])).length > 1).map(key => Findings.error('gateway/one-issuer',
    `The certificates of the listeners differ in ${word(key)}, but cert-manager reads one for a ${owner}.`,
    'Ask for the same in each certificate, or make a CertManagerCertificate for those that differ.'));
}

function word(key: string): string {
  return key.split('/')[1];
}

function distinct<T>(values: T[]): T[] {
  return [...new Set(values)];
}
