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

/** What is granted so far in each app: one list for everything that may grow in the same object. */
const GRANTED = new WeakMap<IConstruct, Map<string, Target[]>>();

/**
 * Permits a reference into the namespace of a construct of ours, by name. Nothing is needed within a namespace; where one is unknown nothing is made.
 *
 * References of equal namespaces and kinds share an object, which is made at the call, in the chart of the first target.
 */
export function grantAccess(target: IConstruct, { kind, namespace }: Source, to: Target): void {
  const chart = Chart.of(target);
  if (!namespace || !chart.namespace || namespace === chart.namespace) { return; }
  const base = `${kind}-from-${namespace}-to-${to.kind}`.toLowerCase();
  const granted = grantedIn(chart.node.root, `${chart.namespace} ${base}`);
  if (granted.some(({ group, name }) => group === to.group && name === to.name)) { return; }
  if (granted.length % MOST_TARGETS === 0) {
    const first = granted.length;
    const name = first ? `${base}-${first / MOST_TARGETS + 1}` : base;
    const targets = () => granted.slice(first, first + MOST_TARGETS).sort((one, other) => one.name < other.name ? -1 : 1);
    const spec = Lazy.any({ produce: () => renderGrant([{ kind, namespace }], targets()) });
    new ApiObject(chart, name, { ...GRANT_VERSION, metadata: { name }, spec });
  }
  granted.push(to);
}

function grantedIn(root: IConstruct, key: string): Target[] {
  const ofApp = GRANTED.get(root) ?? new Map<string, Target[]>();
  GRANTED.set(root, ofApp);
  const targets = ofApp.get(key) ?? [];
  ofApp.set(key, targets);
  return targets;
}
