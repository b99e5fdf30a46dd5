import { ListenersModel } from './listeners-model';
import { Finding, Findings } from '../../../model/finding';
import { carries } from '../route-kinds';

/** A listener that names a kind of route which its protocol does not carry refuses such routes, or is not served. */
export function allowedKinds({ listeners }: ListenersModel): Finding[] {
  return listeners.flatMap(({ listener: { name, protocol, kinds = [] } }) => kinds.filter(kind => !carries({ protocol }, kind))
    .map(kind => Findings.error('gateway/allowed-kinds',
      `Listener '${name}' lets ${kind}s attach, but a listener for ${protocol} carries none: the listener might not be served.`,
      'Leave the kind out, or use another protocol.')));
}
