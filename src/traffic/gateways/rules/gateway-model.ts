import { IGatewayProvider } from '../../../contracts/gateway-provider';
import { Finding } from '../../../model/finding';
import { Listener } from '../listener';

/** A Gateway as its rules see it. */
export interface GatewayModel {
  readonly provider: IGatewayProvider;
  readonly redirects: boolean;
  readonly listeners: { readonly listener: Listener; readonly port: number }[];
}

export type GatewayRule = (gateway: GatewayModel) => Finding[];
