import { IConstruct } from 'constructs';
import { CertificateRequestOptions } from './certificate-request';
import { requestAnnotations } from './render-certificate-request';
import { checkedNamePart, checkedObjectName } from '../../private/names';
import { NamedObject } from '../policies/named-object';

/** Where a Secret or a ConfigMap is. */
export interface ReferenceOptions {
  /**
   * Its namespace. Another one needs a ReferenceGrant there.
   *
   * @default - the namespace of whoever points at it
   */
  readonly namespace?: string;
}

/**
 * The certificate of a listener: a Secret, and who fills it.
 *
 * @example
 * Listener.https({ hostname: 'shop.acme.dev', certificate: Certificate.fromClusterIssuer('letsencrypt', 'shop-tls') });
 */
export class Certificate {
  /** A Secret of type `kubernetes.io/tls` that somebody else fills. */
  public static fromSecret(secretName: string, options: ReferenceOptions = {}): Certificate {
    if (options.namespace !== undefined) { checkedNamePart('value/namespace', options.namespace); }
    return new Certificate({ kind: 'Secret', name: secretName, namespace: options.namespace }, {});
  }

  /**
   * A Secret in the namespace of a chart of ours. A ReferenceGrant for it comes along where a Gateway of another namespace uses it.
   *
   * @param scope the chart, or a construct in it
   * @param secretName name of the Secret
   */
  public static fromSecretIn(scope: IConstruct, secretName: string): Certificate {
    return new Certificate({ kind: 'Secret', name: secretName, beside: scope }, {});
  }

  /** A Secret that cert-manager fills, from a ClusterIssuer. The listener needs a hostname. */
  public static fromClusterIssuer(issuerName: string, secretName: string, request: CertificateRequestOptions = {}): Certificate {
    return Certificate.issued('cluster-issuer', issuerName, secretName, request);
  }

  /** A Secret that cert-manager fills, from an Issuer in the namespace of the Gateway. The listener needs a hostname. */
  public static fromIssuer(issuerName: string, secretName: string, request: CertificateRequestOptions = {}): Certificate {
    return Certificate.issued('issuer', issuerName, secretName, request);
  }

  private static issued(key: string, issuerName: string, secretName: string, request: CertificateRequestOptions): Certificate {
    return new Certificate({ kind: 'Secret', name: secretName }, {
      [`cert-manager.io/${key}`]: checkedObjectName('value/issuer', issuerName),
      ...requestAnnotations(request),
    });
  }

  /** Name of the Secret. */
  public readonly secretName: string;

  private constructor(
    /** @internal */
    public readonly _secret: NamedObject,
    /** Annotations that the Gateway needs for it. */
    public readonly gatewayAnnotations: { [key: string]: string },
  ) {
    this.secretName = checkedObjectName('value/secret', _secret.name);
  }
}
