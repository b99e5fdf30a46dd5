import { ListenersModel } from './listeners-model';
import { Finding, Findings } from '../../../model/finding';

const RULE = 'gateway/https-redirect';

/** A redirect needs a place to come from and a place to go to, which for a ListenerSet may be a listener of its Gateway. */
export function httpsRedirect({ owner, redirects, listeners }: ListenersModel): Finding[] {
  if (!redirects) { return []; }
  const needed = owner === 'Gateway' ? ['HTTP', 'HTTPS'] : ['HTTP'];
  return needed.filter(protocol => !listeners.some(({ listener }) => listener.protocol === protocol)).map(protocol => Findings.error(RULE,
    `The ${owner} redirects HTTP to HTTPS but has no ${protocol} listener.`,
    `Add one: addListener(Listener.${protocol.toLowerCase()}(…)).`));
}
