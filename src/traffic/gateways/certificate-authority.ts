import { IConstruct } from 'constructs';
import { ReferenceOptions } from './certificate';
import { checkedNamePart, checkedObjectName } from '../../private/names';
import { NamedObject } from '../policies/named-object';

/**
 * Whom to trust: a ConfigMap that holds certificates of authorities under the key `ca.crt`.
 *
 * @example
 * edge.requireClientCertificates({ authorities: [CertificateAuthority.fromConfigMap('partners')] });
 */
export class CertificateAuthority {
  /** A ConfigMap by its name. */
  public static fromConfigMap(name: string, options: ReferenceOptions = {}): CertificateAuthority {
    if (options.namespace !== undefined) { checkedNamePart('value/namespace', options.namespace); }
    return new CertificateAuthority({ kind: 'ConfigMap', name, namespace: options.namespace });
  }

  /**
   * A ConfigMap in the namespace of a chart of ours. A ReferenceGrant for it comes along where a Gateway of another namespace uses it.
   *
   * @param scope the chart, or a construct in it
   * @param name name of the ConfigMap
   */
  public static fromConfigMapIn(scope: IConstruct, name: string): CertificateAuthority {
    return new CertificateAuthority({ kind: 'ConfigMap', name, beside: scope });
  }

  private constructor(
    /** @internal */
    public readonly _configMap: NamedObject,
  ) {
    checkedObjectName('value/config-map', _configMap.name);
  }
}
