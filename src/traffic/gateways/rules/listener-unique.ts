import { ListenersModel } from './listeners-model';
import { Finding, Findings } from '../../../model/finding';

const RULE = 'gateway/listener-unique';

/** The API server refuses listeners of equal name, and listeners that cannot be told apart by port and host. */
export function listenerUnique({ owner, listeners }: ListenersModel): Finding[] {
  if (listeners.length === 0) {
    return [Findings.error(RULE, `The ${owner} has no listener, so the API server refuses it.`, 'Add one: addListener(Listener.http()).')];
  }
  const names = listeners.map(({ listener }) => `the name '${listener.name}'`);
  const places = listeners.map(({ listener, port }) => `port ${port} for ${listener.protocol} of ${listener.hostname ?? 'any host'}`);
  return [...twice(names), ...twice(places)].map(what => Findings.error(RULE,
    `Several listeners share ${what}, so the API server refuses the ${owner}.`,
    'Give each listener a name of its own, and a port or a hostname of its own.'));
}

function twice(texts: string[]): string[] {
  return [...new Set(texts.filter((text, i) => texts.indexOf(text) !== i))];
}
