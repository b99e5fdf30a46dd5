import { Finding, Findings } from '../../../model/finding';
import { GatewayModel } from '../render-gateway';

const RULE = 'gateway/https-redirect';

/** A redirect needs a place to come from and a place to go to. */
export function httpsRedirect({ redirects, listeners }: GatewayModel): Finding[] {
  if (!redirects) { return []; }
  return ['HTTP', 'HTTPS'].filter(protocol => !listeners.some(({ listener }) => listener.protocol === protocol)).map(protocol => Findings.error(RULE,
    `The Gateway redirects HTTP to HTTPS but has no ${protocol} listener.`,
    `Add one: addListener(Listener.${protocol.toLowerCase()}(…)).`));
}
