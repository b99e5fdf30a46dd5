import { renderRouteGroup } from './http-route-group';
import { SmiVersion } from './smi-version';
import { ITrafficSplitOutput, SplitBackend, TrafficSplitModel, TrafficSplitObjects } from '../../contracts/traffic-split-output';
import { Finding, Findings } from '../../model/finding';

/** Versions that can be about some of the requests only. */
const WITH_MATCHES = [SmiVersion.V1ALPHA3, SmiVersion.V1ALPHA4];

/**
 * Writes a `TrafficSplit` as one of the Service Mesh Interface, for meshes that do not read routes of Gateway API yet.
 *
 * The interface was given up in October 2023: a warning says so. Its only parent is the Service that clients call, and its backends have the same port.
 *
 * @example
 * new TrafficSplit(chart, 'web', {
 *   parents: [RouteParent.service('web', 8080)],
 *   backends: [RouteBackend.service('web-v1', 8080, { weight: Weight.percent(90) }), RouteBackend.service('web-v2', 8080, { weight: Weight.percent(10) })],
 *   output: new smi.SmiTrafficSplit(smi.SmiVersion.V1ALPHA1),
 * });
 * @see https://github.com/servicemeshinterface/smi-spec/tree/main/apis/traffic-split
 */
export class SmiTrafficSplit implements ITrafficSplitOutput {
  public readonly name: string;

  /**
   * @param version that the mesh serves
   */
  constructor(public readonly version: SmiVersion = SmiVersion.V1ALPHA1) {
    this.name = `TrafficSplit ${version} of SMI`;
  }

  public check(split: TrafficSplitModel): Finding[] {
    const { parents, hosts, namespace } = split;
    const { mirror, backends, matches } = split.rules[split.rules.length - 1];
    const parent = parents[0];
    return [
      Findings.warning('smi/deprecated', 'The Service Mesh Interface was given up in October 2023, and meshes are taking it out.',
        'Leave the output out: a route of Gateway API whose parent is the Service does the same, and Linkerd, Istio, Cilium and Kuma read it.'),
      ...(parents.length === 1 && parent.kind === 'Service' ? [] : [Findings.error('smi/parent',
        `A ${this.name} divides what is sent to one Service, and there are ${parents.length ? 'other parents' : 'no parents'}.`,
        'Give one Service as parent; use a second TrafficSplit for a gateway.')]),
      ...this.inexpressible(hosts.length > 0, 'hosts'),
      ...this.inexpressible(split.rules.length > 1, 'exceptions'),
      ...this.inexpressible(mirror !== undefined, 'a mirror'),
      ...this.inexpressible(backends.some(({ filters }) => filters?.length), 'filters'),
      ...this.inexpressible(matches.length > 0 && !this.hasMatches, 'matches'),
      ...this.inexpressible(matches.some(({ queryParams }) => queryParams), 'matches by query parameters'),
      ...backends.filter(backend => !isBeside(backend, namespace, parent?.port)).map(({ kind, name, port }) => Findings.error('smi/backend',
        `${kind} ${name}${port ? `, port ${port},` : ''} cannot be a backend of a ${this.name}: it names Services of its own namespace, without a port,`
        + ` so that they are called by the port of the parent${parent?.port ? `, ${parent.port}` : ''}.`,
        'Use Services of the same namespace with the same port.')),
    ];
  }

  public render({ name, parents, rules }: TrafficSplitModel): TrafficSplitObjects {
    const { backends, matches } = rules[rules.length - 1];
    const some = this.hasMatches && matches.length > 0;
    return {
      objects: some ? [renderRouteGroup(name, this.version, matches)] : [],
      instead: {
        apiVersion: `split.smi-spec.io/${this.version}`,
        kind: 'TrafficSplit',
        spec: {
          service: parents[0]?.name,
          ...(some && { matches: [{ kind: 'HTTPRouteGroup', name }] }),
          backends: backends.map(backend => ({ service: backend.name, weight: this.weightOf(backend) })),
        },
      },
    };
  }

  private get hasMatches(): boolean {
    return WITH_MATCHES.includes(this.version);
  }

  /** A quantity is a text once it was stored. */
  private weightOf({ weight = 1 }: SplitBackend): number | string {
    return this.version === SmiVersion.V1ALPHA1 ? String(weight) : weight;
  }

  private inexpressible(there: boolean | undefined, what: string): Finding[] {
    return there ? [Findings.error('smi/inexpressible', `A ${this.name} has no ${what.replace(/^a /, '')}, and ${what} would be left out.`,
      `Leave ${what} out, or leave the output out.`)] : [];
  }
}

function isBeside({ group, kind, namespace, port }: SplitBackend, own: string | undefined, callersPort: number | undefined): boolean {
  return group === '' && kind === 'Service' && (namespace === undefined || namespace === own) && (callersPort === undefined || port === callersPort);
}
