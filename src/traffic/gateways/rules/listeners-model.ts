import { IGatewayProvider } from '../../../contracts/gateway-provider';
import { Finding } from '../../../model/finding';
import { PlacedListener } from '../render-listener';

/** A Gateway or a ListenerSet, as the rules about listeners see it. */
export interface ListenersModel {
  readonly owner: 'Gateway' | 'ListenerSet';
  readonly provider: IGatewayProvider;
  readonly listeners: PlacedListener[];
  /** Whether plain HTTP is only redirected. */
  readonly redirects: boolean;
}

export type ListenerRule = (owner: ListenersModel) => Finding[];
