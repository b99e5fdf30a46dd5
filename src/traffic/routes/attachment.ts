import { IMeshGateway } from '../../contracts/mesh-gateway';
import { Finding, Findings } from '../../model/finding';
import { hostProblem, hostsIntersect } from '../../private/hosts';

/** The most hosts that a route may have. */
const MOST_HOSTS = 16;

/** What is wrong with hosts, whoever should answer for them. */
export function checkHosts(hosts: string[]): Finding[] {
  const wrong = hosts.filter(hostProblem).map(host => Findings.error('gateway/host', `'${host}' is not a host.`, `Use ${hostProblem(host)}.`));
  if (hosts.length <= MOST_HOSTS) { return wrong; }
  return [...wrong, Findings.error('gateway/host-count', `There are ${hosts.length} hosts, but a route may have ${MOST_HOSTS}: the API server refuses it.`,
    'Use a host like *.acme.dev, or a second route.')];
}

/** What keeps a route from a Gateway: a host that no listener answers for is silently left out, a namespace likewise. */
export function checkAttachment(gateway: IMeshGateway, hosts: string[], namespace?: string): Finding[] {
  return [...hosts.filter(host => !hostProblem(host)).flatMap(host => checkHost(gateway, host)), ...checkNamespace(gateway, namespace)];
}

function checkHost(gateway: IMeshGateway, host: string): Finding[] {
  const answersFor = gateway.listeners?.map(listener => listener.hostname ?? '*');
  if (!answersFor || answersFor.some(hostname => hostname === '*' || hostsIntersect(hostname, host))) { return []; }
  return [Findings.error('gateway/host-matches-listener',
    `No listener of gateway '${gateway.gatewayName}' answers for '${host}'; they answer for ${answersFor.join(', ')}. Its requests would never arrive.`,
    'Change the host, or add a listener for it.')];
}

function checkNamespace(gateway: IMeshGateway, namespace?: string): Finding[] {
  if (gateway.admits(namespace) !== false) { return []; }
  return [Findings.error('gateway/admits-namespace',
    `No listener of gateway '${gateway.gatewayName}' lets routes of namespace '${namespace ?? 'default'}' attach, so requests from outside would never arrive.`,
    `Let a listener allow it: RouteNamespaces.named('${namespace ?? 'default'}').`)];
}
