import { Construct } from 'constructs';
import { LinkerdObject } from '../linkerd-object';
import { Network } from './network';
import type { NetworkAuthentication as AuthenticationObject } from '../../../imports/linkerd';
import { refuse } from '../../../private/errors';

/** Options of `NetworkAuthentication`. */
export interface NetworkAuthenticationProps {
  /** Where callers may come from: any of these. */
  readonly networks: Network[];

  /**
   * Name of the object.
   *
   * @default - the id of the construct
   */
  readonly name?: string;
}

/**
 * Callers by their address, with or without a proxy.
 *
 * @example
 * new linkerd.NetworkAuthentication(chart, 'office', { networks: [linkerd.Network.cidr('10.20.0.0/16', { except: ['10.20.9.0/24'] })] });
 * @see https://linkerd.io/2/reference/authorization-policy/#networkauthentication
 */
export class NetworkAuthentication extends LinkerdObject {
  /** Its name. */
  public readonly authenticationName: string;

  constructor(scope: Construct, id: string, { networks, name }: NetworkAuthenticationProps) {
    if (networks.length === 0) { refuse('linkerd/networks', networks, 'at least one network'); }
    super(scope, id, {
      apiVersion: 'policy.linkerd.io/v1alpha1',
      kind: 'NetworkAuthentication',
      metadata: { name: name ?? id },
      spec: { networks: networks.map(network => network.toJSON()) },
    } satisfies AuthenticationObject);
    this.authenticationName = this.apiObject.name;
  }
}
