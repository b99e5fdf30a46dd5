import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { LinkerdObject } from './linkerd-object';
import { Network } from './policy/network';
import type { EgressNetwork as EgressObject } from '../../imports/linkerd';
import { RouteMatch } from '../../model/route-match';
import { writtenMatches } from '../../model/written-matches';
import { refuse } from '../../private/errors';
import { checkedHost } from '../../private/hosts';
import { checkedObjectName } from '../../private/names';
import { checkedPort } from '../../private/ports';

/** What becomes of calls that no route is for. */
export enum EgressPolicy {
  /** They go out. */
  ALLOW = 'Allow',
  /** They are refused. */
  DENY = 'Deny',
}

/** Options of `EgressNetwork`. */
export interface EgressNetworkProps {
  /** What becomes of calls that nothing below lets out. */
  readonly policy: EgressPolicy;

  /**
   * The addresses that are meant, all outside of the cluster.
   *
   * @default - all that are not those of the cluster
   */
  readonly networks?: Network[];

  /**
   * Name of the object.
   *
   * @default - the id of the construct
   */
  readonly name?: string;
}

/** Which calls go out over TLS. */
export interface EgressTlsOptions {
  /** The hosts that are called. */
  readonly hosts: string[];

  /**
   * The port that is called.
   *
   * @default 443
   */
  readonly port?: number;
}

/** Which calls go out over HTTP. */
export interface EgressHttpOptions {
  /** The hosts that are called. */
  readonly hosts: string[];

  /**
   * The port that is called.
   *
   * @default 80
   */
  readonly port?: number;

  /**
   * Which requests; one of these must hold.
   *
   * @default - all
   */
  readonly matches?: RouteMatch[];
}

/**
 * What meshed pods of a namespace call outside of the cluster, to be counted and refused. In the namespace `linkerd-egress` it is for pods of all namespaces.
 *
 * @example
 * const outside = new linkerd.EgressNetwork(chart, 'outside', { policy: linkerd.EgressPolicy.DENY });
 * outside.allowHttp('rates', { hosts: ['rates.example.com'], matches: [RouteMatch.pathPrefix('/v1')] });
 * @see https://linkerd.io/2/reference/egress-network/
 */
export class EgressNetwork extends LinkerdObject {
  /** Its name. */
  public readonly networkName: string;

  constructor(scope: Construct, id: string, { policy, networks, name }: EgressNetworkProps) {
    if (networks?.length === 0) { refuse('linkerd/networks', networks, 'at least one network, or none at all for everything outside'); }
    super(scope, id, {
      apiVersion: 'policy.linkerd.io/v1alpha1',
      kind: 'EgressNetwork',
      metadata: { name: name ?? id },
      spec: { trafficPolicy: policy, ...(networks && { networks: networks.map(network => network.toJSON()) }) },
    } satisfies EgressObject);
    this.networkName = this.apiObject.name;
  }

  /**
   * Lets requests over HTTP out. The HTTPRoute for them can have annotations of `CallSettings`.
   *
   * @param id of the route; the object is called `<network>-<id>`
   * @param options which requests
   */
  public allowHttp(id: string, options: EgressHttpOptions): ApiObject {
    const { hosts, port = 80, matches = [] } = options;
    return this.route(id, 'gateway.networking.k8s.io/v1', 'HTTPRoute', port, hosts, { matches: writtenMatches(matches.map(({ spec }) => spec)) });
  }

  /**
   * Lets connections over TLS out that ask for these hosts. Linkerd reads TLSRoutes of the experimental channel of Gateway API only.
   *
   * @param id of the route; the object is called `<network>-<id>`
   * @param options which connections
   */
  public allowTls(id: string, options: EgressTlsOptions): ApiObject {
    return this.route(id, 'gateway.networking.k8s.io/v1alpha2', 'TLSRoute', options.port ?? 443, options.hosts, {});
  }

  private route(id: string, apiVersion: string, kind: string, port: number, hosts: string[], rule: object): ApiObject {
    if (hosts.length === 0) { refuse('value/host', hosts, 'at least one host'); }
    hosts.forEach(host => checkedHost('value/host', host));
    const network = { group: 'policy.linkerd.io', kind: 'EgressNetwork', name: this.networkName, port: checkedPort('value/port', port) };
    return new ApiObject(this, id, {
      apiVersion,
      kind,
      metadata: { name: checkedObjectName('linkerd/name', `${this.networkName}-${id}`) },
      spec: { parentRefs: [network], hostnames: hosts, rules: [{ ...rule, backendRefs: [{ ...network, weight: 1 }] }] },
    });
  }
}
