import { Finding } from '../../../model/finding';
import { lackingFeatures } from '../../routes/unsupported-features';
import { featuresOfGateway } from '../gateway-features';
import { GatewayModel, renderGateway } from '../render-gateway';

/** What a Gateway asks for and its implementation does not do, is ignored, or keeps a listener from being served. */
export function features(gateway: GatewayModel): Finding[] {
  const { name, routing } = gateway.provider;
  return lackingFeatures(name, routing, featuresOfGateway(renderGateway(gateway)));
}
