import { Construct } from 'constructs';
import { InboundPolicy } from './inbound-policy';
import { LinkerdObject } from '../linkerd-object';
import { ServerProtocol } from './server-protocol';
import type { Server as ServerObject } from '../../../imports/linkerd';
import { checkedPort } from '../../../private/ports';

/** Options of `Server`. */
export interface ServerProps {
  /**
   * Name or number of the container port. By its name it is found in each pod, whatever number it has there.
   *
   * The metrics of the proxy itself are at `linkerd-admin`.
   */
  readonly port: string | number;

  /**
   * Labels of the pods. Choose some that Flagger leaves alone, e.g. `app.kubernetes.io/instance`: the one that the Deployment selects by
   * ends in `-primary` in the pods of stable.
   *
   * @default - all pods of the namespace that have the port
   */
  readonly podLabels?: { [key: string]: string };

  /**
   * Labels of workloads outside of the cluster, instead of pods.
   *
   * @default - pods
   */
  readonly externalWorkloadLabels?: { [key: string]: string };

  /**
   * What is spoken there.
   *
   * @default ServerProtocol.DETECTED
   */
  readonly protocol?: ServerProtocol;

  /**
   * Who may call if no policy lets him in.
   *
   * @default InboundPolicy.DENY
   */
  readonly accessPolicy?: InboundPolicy;

  /**
   * Name of the object.
   *
   * @default - the id of the construct
   */
  readonly name?: string;
}

/**
 * A port of some pods, for policies: from now on only those may call it that an `AuthorizationPolicy` lets in.
 *
 * `app.connections.allowFrom` makes one for the port of a `CanaryApp`; a port must have one only.
 *
 * @example
 * const metrics = new linkerd.Server(chart, 'metrics', { port: 'metrics', podLabels: { 'app.kubernetes.io/instance': 'web' } });
 * new linkerd.AuthorizationPolicy(chart, 'scrapes', {
 *   target: linkerd.PolicyTarget.server(metrics),
 *   requires: [linkerd.Authentication.serviceAccount('prometheus', 'monitoring')],
 * });
 * @see https://linkerd.io/2/reference/authorization-policy/#server
 */
export class Server extends LinkerdObject {
  /** Its name. */
  public readonly serverName: string;

  constructor(scope: Construct, id: string, props: ServerProps) {
    const { port, podLabels = {}, externalWorkloadLabels } = props;
    if (typeof port === 'number') { checkedPort('value/port', port); }
    super(scope, id, {
      apiVersion: 'policy.linkerd.io/v1beta3',
      kind: 'Server',
      metadata: { name: props.name ?? id },
      spec: {
        accessPolicy: props.accessPolicy ?? InboundPolicy.DENY,
        ...(externalWorkloadLabels
          ? { externalWorkloadSelector: { matchLabels: externalWorkloadLabels } }
          : { podSelector: { matchLabels: podLabels } }),
        port,
        proxyProtocol: props.protocol ?? ServerProtocol.DETECTED,
      },
    } satisfies ServerObject);
    this.serverName = this.apiObject.name;
  }
}
