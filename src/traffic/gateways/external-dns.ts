import { ApiObject, Duration } from 'cdk8s';
import { MeshGateway } from './mesh-gateway';
import { refuse } from '../../private/errors';
import { checkedHost } from '../../private/hosts';
import { Route } from '../routes/route';

/** Options of `ExternalDns`. */
export interface ExternalDnsOptions {
  /**
   * What its annotations begin with: what it is started with as `--annotation-prefix`.
   *
   * @default 'external-dns.kubernetes.io/', as it is since 0.22; before, it was `external-dns.alpha.kubernetes.io/`
   */
  readonly annotationPrefix?: string;
}

/** What names lead to a route. */
export interface DnsRecordOptions {
  /**
   * Names beside the hosts of the route.
   *
   * @default - only its hosts
   */
  readonly hosts?: string[];

  /**
   * How long others may remember the record.
   *
   * @default - what external-dns or the name server chooses
   */
  readonly ttl?: Duration;
}

/**
 * Names for Gateways in the DNS, kept by external-dns: it reads hosts from routes, and addresses from their Gateway.
 *
 * @example
 * const dns = new ExternalDns();
 * dns.pointTo(edge, '203.0.113.7');
 * const route = new HttpRoute(chart, 'web', { parents: [RouteParent.gateway(edge)], hosts: ['shop.acme.dev'] });
 * dns.record(route, { ttl: Duration.minutes(5) });
 * @see https://kubernetes-sigs.github.io/external-dns/latest/docs/sources/gateway-api/
 */
export class ExternalDns {
  private readonly prefix: string;

  constructor(options: ExternalDnsOptions = {}) {
    this.prefix = options.annotationPrefix ?? 'external-dns.kubernetes.io/';
    if (!/^[a-z0-9.-]+\/$/.test(this.prefix)) { refuse('value/annotation-prefix', this.prefix, 'a domain and a slash'); }
  }

  /**
   * Says where a Gateway is reached, for implementations that do not say it in its status.
   *
   * @param gateway the Gateway; at a route this would mean nothing
   * @param targets IP addresses, or a host
   */
  public pointTo(gateway: MeshGateway, ...targets: string[]): void {
    if (targets.length === 0) { refuse('value/dns-target', targets, 'at least one address or host'); }
    this.annotate(gateway.apiObject, 'target', targets.join(','));
  }

  /** Says more of the records for a route than its hosts. */
  public record(route: Route, { hosts = [], ttl }: DnsRecordOptions): void {
    hosts.forEach(host => checkedHost('value/host', host));
    if (hosts.length) { this.annotate(route.apiObject, 'hostname', hosts.join(',')); }
    if (ttl) { this.annotate(route.apiObject, 'ttl', String(ttl.toSeconds())); }
  }

  private annotate(object: ApiObject, key: string, value: string): void {
    object.metadata.addAnnotation(`${this.prefix}${key}`, value);
  }
}
