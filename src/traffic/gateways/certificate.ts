import { checkedObjectName } from '../../private/names';

/**
 * The certificate of an HTTPS listener: a Secret in the namespace of the Gateway, and who fills it.
 *
 * @example
 * Listener.https({ hostname: 'shop.acme.dev', certificate: Certificate.fromClusterIssuer('letsencrypt', 'shop-tls') });
 */
export class Certificate {
  /** A Secret of type `kubernetes.io/tls` that somebody else fills. */
  public static fromSecret(secretName: string): Certificate {
    return new Certificate(secretName, {});
  }

  /** A Secret that cert-manager fills, from a ClusterIssuer. The listener needs a hostname. */
  public static fromClusterIssuer(issuerName: string, secretName: string): Certificate {
    return new Certificate(secretName, { 'cert-manager.io/cluster-issuer': checkedObjectName('value/issuer', issuerName) });
  }

  /** A Secret that cert-manager fills, from an Issuer in the namespace of the Gateway. The listener needs a hostname. */
  public static fromIssuer(issuerName: string, secretName: string): Certificate {
    return new Certificate(secretName, { 'cert-manager.io/issuer': checkedObjectName('value/issuer', issuerName) });
  }

  private constructor(
    /** Name of the Secret. */
    public readonly secretName: string,
    /** Annotations that the Gateway needs for it. */
    public readonly gatewayAnnotations: { [key: string]: string },
  ) {
    checkedObjectName('value/secret', secretName);
  }
}
