import { RolloutFacts } from './rollout-facts';
import { Finding, Findings } from '../../model/finding';
import { isPort } from '../../private/ports';

/** Without the right port the Services lead to nothing, and every metric is empty. */
export function port({ model }: RolloutFacts): Finding[] {
  const { port: number, targetPort } = model.services;
  const ports = model.target.details.ports;
  const known = (ports ?? []).map(({ number: n, name }) => name ? `${n} (${name})` : `${n}`).join(', ');
  if (number === undefined) {
    return [Findings.error('rollout/port',
      ports?.length ? `The port that clients call is not given, and ${model.target.name} has several: ${known}.` : 'The port that clients call is not given.',
      'Give port.')];
  }
  if (!isPort(number)) {
    return [Findings.error('rollout/port', `${number} is not a port.`, 'Use a whole number from 1 to 65535.')];
  }
  if (!ports || targetPort === undefined || ports.some(({ number: n, name }) => n === targetPort || name === targetPort)) { return []; }
  return [Findings.error('rollout/unknown-port',
    `No container of ${model.target.name} listens on port ${JSON.stringify(targetPort)}; they listen on ${known || 'no port at all'}. Requests would go nowhere.`,
    `Use ${known ? `one of ${known} as targetPort` : 'a container port'}, or add the port to the container.`)];
}
