import { Construct } from 'constructs';
import { gatewayParent } from './gateway-parent';
import { carries } from './route-kinds';
import { IGatewayProvider } from '../../contracts/gateway-provider';
import { IMeshGateway, ListenerSummary, MeshGatewayAttributes, ParentReference } from '../../contracts/mesh-gateway';
import { checkedObjectName } from '../../private/names';
import { changed } from '../../private/remembered';

/** A Gateway made elsewhere: routes attach to it, and whoever made it says whose may. */
export class ForeignGateway extends Construct implements IMeshGateway {
  public readonly gatewayName: string;
  public readonly gatewayNamespace?: string;
  public readonly provider: IGatewayProvider;
  public readonly listeners?: ListenerSummary[];

  constructor(scope: Construct, id: string, attributes: MeshGatewayAttributes) {
    super(scope, id);
    this.gatewayName = checkedObjectName('gateway/name', attributes.gatewayName);
    this.gatewayNamespace = attributes.gatewayNamespace;
    this.provider = attributes.provider;
    this.listeners = attributes.listeners;
    changed(this);
  }

  public parentsFor(_hosts: string[], kind: string = 'HTTPRoute'): ParentReference[] {
    const fitting = this.listeners?.filter(listener => !listener.redirects && carries(listener, kind)) ?? [];
    return fitting.length ? fitting.map(({ name }) => gatewayParent(this, name)) : [gatewayParent(this)];
  }

  public admit(): void {
    // Whoever made this Gateway has said who may attach.
  }

  public admits(): boolean | undefined {
    return undefined;
  }

  public admitListeners(): void {
    // Nor may anybody else say who adds listeners.
  }
}
