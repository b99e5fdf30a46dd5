import { ApiObject, Chart, Lazy } from 'cdk8s';
import { IConstruct } from 'constructs';
import { GRANT_VERSION, renderGrant } from './render-grant';

/** What points at something. */
interface Source {
  /** Its kind, of the group of Gateway API. */
  readonly kind: string;
  readonly namespace?: string;
}

/** What is pointed at. */
interface Target {
  /** @default '' */
  readonly group?: string;
  readonly kind: string;
  readonly name: string;
}

/** The most targets that one ReferenceGrant holds. */
const MOST_TARGETS = 16;

/** One ReferenceGrant of ours. */
interface Grant {
  readonly chart: Chart;
  readonly targets: Target[];
}

/** What is granted so far in each app, by namespace and kinds. */
const GRANTS = new WeakMap<IConstruct, Map<string, Grant[]>>();

/**
 * Permits a reference into the namespace of a construct of ours, by name. Nothing is needed within a namespace; where one is unknown nothing is made.
 *
 * References of equal namespaces and kinds share an object, which is made at the call. Each chart has its own: another one may be for another cluster.
 */
export function grantAccess(target: IConstruct, { kind, namespace }: Source, to: Target): void {
  const chart = Chart.of(target);
  if (!namespace || !chart.namespace || namespace === chart.namespace) { return; }
  const base = `${kind}-from-${namespace}-to-${to.kind}`.toLowerCase();
  const grants = grantsIn(chart.node.root, `${chart.namespace} ${base}`);
  const own = grants.filter(grant => grant.chart === chart);
  if (own.some(({ targets }) => targets.some(({ group, name }) => group === to.group && name === to.name))) { return; }
  const [open] = own.filter(({ targets }) => targets.length < MOST_TARGETS);
  if (open) { open.targets.push(to); return; }

  const targets = [to];
  const name = grants.length > 0 ? `${base}-${grants.length + 1}` : base;
  const sorted = () => [...targets].sort((one, other) => one.name < other.name ? -1 : 1);
  new ApiObject(chart, name, {
    ...GRANT_VERSION, metadata: { name }, spec: Lazy.any({ produce: () => renderGrant([{ kind, namespace }], sorted()) }),
  });
  grants.push({ chart, targets });
}

function grantsIn(root: IConstruct, key: string): Grant[] {
  const ofApp = GRANTS.get(root) ?? new Map<string, Grant[]>();
  GRANTS.set(root, ofApp);
  const grants = ofApp.get(key) ?? [];
  ofApp.set(key, grants);
  return grants;
}
