import { refuse } from '../../private/errors';
import { checkedHost } from '../../private/hosts';

/**
 * A name that a certificate is for.
 *
 * @example
 * SubjectName.uri('spiffe://acme.dev/ns/shop/sa/web');
 */
export class SubjectName {
  /** A host: `bank.acme.dev`, or `*.acme.dev`. */
  public static hostname(host: string): SubjectName {
    return new SubjectName({ type: 'Hostname', hostname: checkedHost('value/host', host) });
  }

  /** An identity as a URI, e.g. one of SPIFFE. */
  public static uri(uri: string): SubjectName {
    if (!/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(uri) || uri.length > 253) { refuse('value/uri', uri, 'a URI with a scheme, at most 253 characters'); }
    return new SubjectName({ type: 'URI', uri });
  }

  private constructor(private readonly spec: any) {}

  /** As it is written into a policy. */
  public toJSON(): any {
    return this.spec;
  }
}
