import { IMeshGateway } from '../../contracts/mesh-gateway';
import { Finding, Findings } from '../../model/finding';
import { hostProblem, hostsIntersect } from '../../private/hosts';
import { carries } from '../gateways/route-kinds';

/** The most hosts that a route may have. */
const MOST_HOSTS = 16;

/** What is wrong with hosts, whoever should answer for them. */
export function checkHosts(hosts: string[]): Finding[] {
  const wrong = hosts.filter(hostProblem).map(host => Findings.error('gateway/host', `'${host}' is not a host.`, `Use ${hostProblem(host)}.`));
  if (hosts.length <= MOST_HOSTS) { return wrong; }
  return [...wrong, Findings.error('gateway/host-count', `There are ${hosts.length} hosts, but a route may have ${MOST_HOSTS}: the API server refuses it.`,
    'Use a host like *.acme.dev, or a second route.')];
}

/**
 * What keeps a route from a Gateway: a host that no listener answers for is silently left out, a kind or a namespace likewise.
 *
 * @param gateway the Gateway
 * @param hosts of the route
 * @param namespace of the route
 * @param kind of the route
 * @param named the only listener that the route names
 */
export function checkAttachment(gateway: IMeshGateway, hosts: string[], namespace?: string, kind = 'HTTPRoute', named?: string): Finding[] {
  const listeners = gateway.listeners?.filter(({ name, redirects }) => named === undefined ? !redirects : name === named);
  if (!listeners) { return checkNamespace(gateway, namespace); }
  if (named !== undefined && listeners.length === 0) {
    const names = gateway.listeners!.map(({ name }) => name).join(', ');
    return [Findings.error('gateway/listener-exists',
      `${nameOf(gateway, 'Gateway')} has no listener '${named}', so requests would never arrive.`, `Name one of its listeners: ${names}.`)];
  }
  const carrying = listeners.filter(listener => carries(listener, kind));
  if (listeners.length > 0 && carrying.length === 0) {
    const protocols = listeners.map(({ protocol }) => protocol).join(', ');
    return [Findings.error('gateway/admits-kind',
      `No listener of ${nameOf(gateway)} that the route may attach to carries a ${kind}; they speak ${protocols}.`,
      'Add a listener whose protocol carries it, or allow the kind.')];
  }
  const answersFor = carrying.map(({ hostname = '*' }) => hostname);
  return [...hosts.filter(host => !hostProblem(host)).flatMap(host => checkHost(gateway, answersFor, host)), ...checkNamespace(gateway, namespace)];
}

function checkHost(gateway: IMeshGateway, answersFor: string[], host: string): Finding[] {
  if (answersFor.length === 0 || answersFor.some(hostname => hostname === '*' || hostsIntersect(hostname, host))) { return []; }
  return [Findings.error('gateway/host-matches-listener',
    `No listener of ${nameOf(gateway)} answers for '${host}'; they answer for ${answersFor.join(', ')}. Its requests would never arrive.`,
    'Change the host, or add a listener for it.')];
}

function checkNamespace(gateway: IMeshGateway, namespace?: string): Finding[] {
  if (gateway.admits(namespace) !== false) { return []; }
  return [Findings.error('gateway/admits-namespace',
    `No listener of ${nameOf(gateway)} lets routes of namespace '${namespace ?? 'default'}' attach, so requests from outside would never arrive.`,
    `Let a listener allow it: RouteNamespaces.named('${namespace ?? 'default'}').`)];
}

/** A ListenerSet is meant by its own name, not by that of its Gateway. */
function nameOf(gateway: IMeshGateway, kindOfGateway = 'gateway'): string {
  const [{ kind, name }] = gateway.parentsFor([]);
  return `${kind === 'Gateway' ? kindOfGateway : kind} '${name}'`;
}
