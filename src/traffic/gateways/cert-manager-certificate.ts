import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { Certificate } from './certificate';
import { CertificateRequestOptions } from './certificate-request';
import { requestSpec } from './render-certificate-request';
import { Checks } from '../../findings/checks';
import { refuse } from '../../private/errors';
import { checkedHost } from '../../private/hosts';
import { checkedObjectName } from '../../private/names';

/** Options of `CertManagerCertificate`. */
export interface CertManagerCertificateProps extends CertificateRequestOptions {
  /** The hosts that it is for: at least one, e.g. `shop.acme.dev` or `*.acme.dev`. */
  readonly hosts: string[];

  /** Name of the issuer. */
  readonly issuer: string;

  /**
   * Whether the issuer is a ClusterIssuer, which all namespaces share.
   *
   * @default true
   */
  readonly clusterIssuer?: boolean;

  /**
   * Name of the object.
   *
   * @default - the id of the construct
   */
  readonly name?: string;

  /**
   * Name of the Secret that cert-manager fills.
   *
   * @default - the name of the object
   */
  readonly secretName?: string;
}

/**
 * A certificate that cert-manager makes and renews, whatever Gateways use it: with its own issuer, and in a namespace of its own if you like.
 *
 * @example
 * const certificate = new CertManagerCertificate(chart, 'acme-tls', { hosts: ['acme.dev', '*.acme.dev'], issuer: 'letsencrypt' });
 * edge.addListener(Listener.https({ hostname: '*.acme.dev', certificate: certificate.certificate }));
 * @see https://cert-manager.io/docs/usage/certificate/
 */
export class CertManagerCertificate extends Construct {
  /** The object, for patches. */
  public readonly apiObject: ApiObject;

  /** For listeners. A Gateway of another namespace may use it, too: a ReferenceGrant comes along. */
  public readonly certificate: Certificate;

  constructor(scope: Construct, id: string, props: CertManagerCertificateProps) {
    super(scope, id);
    Checks.of(this);
    const { hosts, issuer, clusterIssuer = true, name = id, secretName = name, issuerKind, issuerGroup = 'cert-manager.io' } = props;
    if (hosts.length === 0) { refuse('certificate/hosts', hosts, 'at least one host'); }
    hosts.forEach(host => checkedHost('value/host', host));
    this.certificate = Certificate.fromSecretIn(Chart.of(this), secretName);
    this.apiObject = new ApiObject(this, 'Certificate', {
      apiVersion: 'cert-manager.io/v1',
      kind: 'Certificate',
      metadata: { name: checkedObjectName('certificate/name', name) },
      spec: {
        secretName,
        dnsNames: hosts,
        issuerRef: {
          group: issuerGroup,
          kind: issuerKind ?? (clusterIssuer ? 'ClusterIssuer' : 'Issuer'),
          name: checkedObjectName('value/issuer', issuer),
        },
        ...requestSpec(props),
      },
    });
  }
}
