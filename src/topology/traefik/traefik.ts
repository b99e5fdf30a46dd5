import { containersOf, workloads } from '../kubernetes/workloads';
import { once } from '../once';
import { Topology } from '../topology';

/** A setting of Traefik's, as its command line has it. Names are in lower case, as Traefik reads them. */
type Settings = ReadonlyMap<string, string>;

/** The command line of each Traefik among the manifests that reads Gateway API; nothing if one of them also has settings elsewhere. */
const commandLines = once((topology): Settings[] | undefined => {
  const programs = workloads(topology).flatMap(containersOf).filter(({ image = '' }) => /(^|\/)traefik(:|@|$)/.test(image));
  const elsewhere = programs.some(({ env = [], envFrom = [], args = [], volumeMounts = [] }) => envFrom.length > 0
    || volumeMounts.some(({ mountPath }) => mountPath.startsWith('/etc/traefik'))
    || env.some(({ name }) => name.toUpperCase().startsWith('TRAEFIK_')) || args.some(arg => /^--?configfile/i.test(arg)));
  const lines = programs.map(({ command = [], args = [] }) => settingsOf([...command, ...args]));
  return elsewhere ? undefined : lines.filter(line => isOn(line, 'providers.kubernetesgateway'));
});

function settingsOf(args: string[]): Settings {
  return new Map(args.filter(arg => arg.startsWith('--')).map(arg => {
    const [name, ...value] = arg.slice(2).split('=');
    return [name.toLowerCase(), value.length > 0 ? value.join('=') : 'true'];
  }));
}

function isOn(settings: Settings, name: string): boolean {
  return (settings.get(name) ?? 'false') !== 'false' || [...settings.keys()].some(key => key.startsWith(`${name}.`));
}

/** Whether the one Traefik among the manifests has a setting on. Nothing if there is none, or more than one, or if that is unknown. */
export function traefikHas(topology: Topology, name: string): boolean | undefined {
  const lines = commandLines(topology);
  return lines?.length === 1 ? isOn(lines[0], name) : undefined;
}

/** The ports on which the one Traefik among the manifests listens for TCP. Nothing if there is none, or more than one, or if that is unknown. */
export const entryPointPorts = once((topology): number[] | undefined => {
  const lines = commandLines(topology);
  if (lines?.length !== 1) { return undefined; }
  const addresses = [...lines[0]].filter(([name]) => /^entrypoints\.[^.]+\.address$/.test(name)).map(([, address]) => address);
  const ports = addresses.filter(address => !address.endsWith('/udp')).map(address => Number(/:(\d+)(\/tcp)?$/.exec(address)?.[1]));
  return ports.length === 0 || ports.includes(NaN) ? undefined : ports;
});
