import { Construct } from 'constructs';
import { ConnectionRoute, ConnectionRouteProps } from './connection-route';
import { Finding, Findings } from '../../model/finding';

/** Options of `TlsRoute`. */
export interface TlsRouteProps extends ConnectionRouteProps {
  /** The hosts that clients ask for when they begin to encrypt: at least one, e.g. `mail.acme.dev` or `*.acme.dev`. */
  readonly hosts: string[];
}

/**
 * Sends encrypted connections to whoever answers them, by the host that clients ask for: as they are, or decrypted, as the listener says.
 *
 * Its version is that of the Gateway API that was assumed before: `v1` from 1.5, and the experimental `v1alpha2` until then.
 *
 * @example
 * edge.addListener(Listener.tlsPassthrough({ hostname: 'mail.acme.dev' }));
 * new TlsRoute(chart, 'mail', {
 *   parents: [RouteParent.gateway(edge)],
 *   hosts: ['mail.acme.dev'],
 *   backends: [RouteBackend.service('mail', 993)],
 * });
 * @see https://gateway-api.sigs.k8s.io/guides/tls/
 */
export class TlsRoute extends ConnectionRoute {
  constructor(scope: Construct, id: string, private readonly props: TlsRouteProps) {
    super(scope, id, 'TLSRoute', props, props.hosts);
  }

  /** @internal */
  protected _check(): Finding[] {
    const { hosts } = this.props;
    const addresses = hosts.filter(host => /^[\d.]+$/.test(host));
    return [
      // A mesh, too, reads the host that the client asks for: no Service stands in for it here.
      ...super._check().filter(({ rule }) => rule !== 'route/hosts'),
      ...(hosts.length ? [] : [Findings.error('route/tls-hosts', 'No host is given, so the API server refuses the route.', 'Give the hosts that clients ask for.')]),
      ...addresses.map(host => Findings.error('gateway/tls-hostname-ip',
        `'${host}' is an IP address, which clients do not ask for: the API server refuses the route.`, 'Give a host.')),
    ];
  }
}
