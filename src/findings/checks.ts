import { ApiObject, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { acknowledge, acknowledgedReason } from './acknowledgements';
import { oncePerSynth } from './once-per-synth';
import { outputBundles, outputFiles } from './output-file';
import { printFinding, printPlace } from './print-finding';
import { addValidation, Renderings } from './renderings';
import { namesOf } from './told-as';
import type { ICheck } from '../checks';
import { acknowledgement } from '../checks/acknowledged';
import { checks } from '../lazily';
import { Finding, Severity } from '../model/finding';
import { IManifestSource, Resource, ResourceOptions, SourcePosition } from '../topology/resource';
import type { ClusterFacts } from '../topology/topology';
import { PINNED_VERSIONS, Versions } from '../topology/versions';

const OF_ROOT = new WeakMap<IConstruct, Checks>();

/**
 * The rules that are run over everything an app synthesizes, whoever made it. Errors fail the synthesis.
 *
 * Each app that holds a construct of this library has them.
 *
 * @example
 * const checks = Checks.of(app);
 * checks.assume({ namespaceLabels: { shop: { exposed: 'yes' } }, versions: { flagger: '1.43.0' } });
 * Checks.acknowledge(chart, 'flagger/first-check', 'the load test is a pipeline of ours');
 */
export class Checks {
  /** The checks of the app that a construct is in. */
  public static of(scope: IConstruct): Checks {
    const { root } = scope.node;
    if (!OF_ROOT.has(root)) { OF_ROOT.set(root, new Checks(root)); }
    return OF_ROOT.get(root)!;
  }

  /**
   * Silences a rule for a construct and everything in it. Other people will read the reason: it becomes an annotation of each object that
   * the rule is about, so that it counts for whoever checks the manifests later, too.
   *
   * @param scope e.g. a chart, or one object
   * @param rule name of the rule, e.g. `flagger/first-check`
   * @param reason why it does not count here
   */
  public static acknowledge(scope: IConstruct, rule: string, reason: string): void {
    acknowledge(scope, rule, reason);
  }

  /**
   * What is wrong with manifests that are no constructs, e.g. because Helm made them.
   *
   * @param manifests objects as plain data
   * @param facts what is known of the cluster
   * @param own rules of your own, beside ours
   */
  public static checkManifests(manifests: any[], facts: ClusterFacts = {}, own: ICheck[] = []): Finding[] {
    return checks().checkResources(manifests.map(manifest => new Resource(manifest)), facts, own);
  }

  private readonly own: ICheck[] = [];
  private readonly told = new Map<IConstruct, () => Finding[]>();
  private facts: ClusterFacts = {};
  private reported?: Finding[];
  private readonly found: () => Inspection;
  private readonly renderings: Renderings;

  private constructor(private readonly root: IConstruct) {
    this.found = oncePerSynth(root, () => this.inspect());
    this.renderings = new Renderings(root);
    addValidation(root, () => this.report());
  }

  /** Runs rules of your own beside ours. */
  public add(...own: ICheck[]): void {
    this.own.push(...own);
  }

  /**
   * Says what is known of the cluster. What was said before about something else still counts.
   *
   * @throws if a version is none
   */
  public assume(facts: ClusterFacts): void {
    checks().checkVersions(facts.versions ?? {});
    const { versions, namespaceLabels } = this.facts;
    this.facts = {
      ...this.facts,
      ...facts,
      versions: { ...versions, ...facts.versions },
      namespaceLabels: { ...namespaceLabels, ...facts.namespaceLabels },
    };
  }

  /** @internal */
  public get _versions(): Required<Versions> { return { ...PINNED_VERSIONS, ...this.facts.versions }; }

  /** Everything that is wrong: with constructs, and with what is synthesized. Without what is acknowledged. */
  public get findings(): Finding[] {
    return [...this.ownFindings(), ...this.inspect().findings];
  }

  /**
   * Takes in what a construct says of itself.
   *
   * @internal
   */
  public _include(construct: IConstruct, findings: () => Finding[]): void {
    this.told.set(construct, findings);
  }

  private ownFindings(): Finding[] {
    return [...this.told.values()].flatMap(findings => findings());
  }

  /** The errors in what is synthesized; constructs report theirs themselves. Tells warnings once, if nothing fails. */
  private report(): string[] {
    const { findings: found, acknowledged } = this.found();
    for (const { object, rule, reason } of acknowledged) {
      object.metadata.addAnnotation(acknowledgement(rule), reason);
      this.renderings.renew(object);
    }
    const errors = found.filter(({ severity }) => severity === Severity.ERROR);
    if (found !== this.reported) {
      this.reported = found;
      const all = [...this.ownFindings(), ...found];
      if (all.every(({ severity }) => severity === Severity.WARNING)) { tell(all); }
    }
    return errors.map(finding => `${printPlace(finding)}: ${printFinding(finding)}`);
  }

  private inspect(): Inspection {
    const [fileOf, bundleOf] = [outputFiles(this.root), outputBundles(this.root)];
    const resources = [...this.renderings.render()].map(([object, manifest]) => new Resource(manifest, new Origin(object, fileOf, bundleOf(object))));
    const findings = checks().checkResources(resources, this.facts, this.own);
    const acknowledged: Acknowledged[] = [];
    if (findings.length === 0) { return { findings, acknowledged }; }
    const isTold = this.alreadyTold();
    const counting = findings.filter(({ path, rule }) => {
      const object = path !== undefined ? constructAt(this.root, path) : undefined;
      if (!ApiObject.isApiObject(object)) { return true; }
      const names = namesOf(rule);
      const [reason] = names.flatMap(name => acknowledgedReason(object, name) ?? []);
      if (reason !== undefined) { acknowledged.push({ object, rule, reason }); }
      return reason === undefined && !names.some(name => isTold(object, name));
    });
    return { findings: counting, acknowledged };
  }

  /**
   * A construct that has errors has said what is wrong with its objects, in the words of its own options. What its rules say of other objects
   * of the chart is not said again either.
   */
  private alreadyTold(): (object: ApiObject, rule: string) => boolean {
    const broken = new Set<IConstruct>();
    const charts = new Map<string, Set<Chart>>();
    for (const [construct, findings] of this.told) {
      for (const { rule, severity } of findings()) {
        charts.set(rule, (charts.get(rule) ?? new Set()).add(Chart.of(construct)));
        if (severity === Severity.ERROR) { broken.add(construct); }
      }
    }
    return (object, rule) => charts.get(rule)?.has(Chart.of(object)) || object.node.scopes.some(scope => broken.has(scope));
  }
}

/** What rules say of an app. */
interface Inspection {
  readonly findings: Finding[];
  /** What does not count. The objects are told why, so that whoever checks them as YAML knows it too. */
  readonly acknowledged: Acknowledged[];
}

interface Acknowledged {
  readonly object: ApiObject;
  readonly rule: string;
  readonly reason: string;
}

/** The construct of a path; nothing if there is none. */
function constructAt(root: IConstruct, path: string): IConstruct | undefined {
  const ids = path.split('/').slice(root.node.id ? 1 : 0);
  return ids.reduce((scope: IConstruct | undefined, id) => scope?.node.tryFindChild(id), root);
}

/** Where a manifest comes from: the construct, and the file that it will be written to. */
class Origin implements ResourceOptions, IManifestSource {
  constructor(
    private readonly object: ApiObject,
    private readonly fileOf: (object: ApiObject) => string | undefined,
    public readonly bundle: string | undefined,
  ) {}

  public get path(): string {
    return this.object.node.path;
  }

  public get source(): IManifestSource {
    return this;
  }

  public positionOf(): SourcePosition {
    return { file: this.fileOf(this.object) };
  }
}

/** Whoever runs the command of cdk8s reads what is on its standard error; manifests may be on its standard output. */
function tell(warnings: Finding[]): void {
  if (process.env.CDK8S_OUTDIR === undefined) { return; }
  for (const warning of warnings) { process.stderr.write(`warning: ${printPlace(warning)}: ${printFinding(warning)}\n`); }
}
