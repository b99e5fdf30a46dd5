import { below, FieldPart } from '../field-path';
import { rollouts, Typed } from '../kinds';
import { once, onceEachText } from '../once';
import { AT_CANARY, StepOfRollout, stepsOf } from './rollout-canaries';
import { ArgoRollout, metricsOfTemplate, TemplateMetric, templateOf, TemplateUse, templatesOf } from './rollouts';
import type { AnalysisTemplate, AnalysisTemplateArg, RolloutArg, RolloutDryRun } from '../../imports/argo-rollouts';
import { Topology } from '../topology';
import { goSeconds } from '../values/go-duration';

/** An analysis as it is run: what a Rollout says, and all templates that count for it. */
export interface AnalysisRunOfRollout {
  readonly rollout: ArgoRollout;
  /** Where the Rollout says so. */
  readonly at: string;
  /** Whether it runs beside the steps, is one, is a gate of blue/green, or belongs to an experiment. */
  readonly role: 'background' | 'step' | 'gate' | 'experiment';
  /** The step that it is, or that runs its experiment. */
  readonly step?: StepOfRollout;
  readonly args: RolloutArg[];
  readonly dryRun: RolloutDryRun[];
  readonly measurementRetention: RolloutDryRun[];
  /** What it measures by. Runs that name the same templates have the same. */
  readonly templates: TemplateSet;
}

/** An argument of a template, with where it is. */
export interface TemplateArg {
  readonly template: Typed<AnalysisTemplate>;
  /** e.g. `spec.args[0]`. */
  readonly at: string;
  readonly arg: AnalysisTemplateArg;
}

/** Templates that are named together, and those that they name in turn. */
export class TemplateSet {
  /** Those among the manifests. */
  public readonly all: Typed<AnalysisTemplate>[] = [];
  /** Their metrics. */
  public readonly metrics: TemplateMetric[];
  /** The arguments that they declare. */
  public readonly args: TemplateArg[];
  /** Whether these are all that count. */
  public readonly complete: boolean;

  /**
   * @param topology the manifests
   * @param named those that are named
   * @param namespace where templates of a namespace are
   */
  constructor(topology: Topology, public readonly named: TemplateUse[], namespace: string) {
    this.complete = this.add(topology, named, namespace);
    this.metrics = this.all.flatMap(metricsOfTemplate);
    this.args = this.all.flatMap(template => (template.manifest.spec.args ?? []).map((arg, i) => ({ template, at: `spec.args[${i}]`, arg })));
  }

  /** Whether one of them has an argument. */
  public declares(name: string): boolean {
    return this.args.some(({ arg }) => arg.name === name);
  }

  private add(topology: Topology, uses: TemplateUse[], namespace: string): boolean {
    return uses.map(({ template }) => {
      if (!template || this.all.includes(template)) { return Boolean(template); }
      this.all.push(template);
      return this.add(topology, templatesOf(topology, template.manifest.spec.templates, namespace), namespace);
    }).every(Boolean);
  }
}

/** What all Rollouts have analysed. */
export const analysisRuns = once((topology): AnalysisRunOfRollout[] => {
  const found: AnalysisRunOfRollout[] = [];
  const known = new Map<string, TemplateSet>();
  const named = (references: any[] = [], namespace: string) => {
    const key = `${namespace} ${references.map(({ templateName, clusterScope }) => clusterScope ? `*${templateName}` : templateName)}`;
    const templates = known.get(key) ?? new TemplateSet(topology, templatesOf(topology, references, namespace), namespace);
    known.set(key, templates);
    return templates;
  };
  for (const rollout of rollouts(topology)) {
    const { namespace, manifest: { spec: { strategy: { canary, blueGreen } = {} } } } = rollout;
    const add = (role: AnalysisRunOfRollout['role'], at: string, analysis: any, step?: StepOfRollout, templates?: TemplateSet) => {
      if (!analysis) { return; }
      const { args = [], dryRun = [], measurementRetention = [] } = analysis;
      found.push({ rollout, role, at, step, args, dryRun, measurementRetention, templates: templates ?? named(analysis.templates, namespace) });
    };
    add('background', `${AT_CANARY}.analysis`, canary?.analysis);
    for (const step of stepsOf(rollout)) {
      const { at, step: { analysis, experiment } } = step;
      add('step', `${at}.analysis`, analysis, step);
      experiment?.analyses?.forEach((each, i) => {
        const templates = new TemplateSet(topology, [templateOf(topology, each, namespace, 'templateName')], namespace);
        add('experiment', `${at}.experiment.analyses[${i}]`, each, step, templates);
      });
    }
    add('gate', 'spec.strategy.blueGreen.prePromotionAnalysis', blueGreen?.prePromotionAnalysis);
    add('gate', 'spec.strategy.blueGreen.postPromotionAnalysis', blueGreen?.postPromotionAnalysis);
  }
  return found;
});

/** Those of which all templates are among the manifests. */
export const completeRuns = once((topology): AnalysisRunOfRollout[] => analysisRuns(topology).filter(({ templates }) => templates.complete));

/** All templates that are named together somewhere. */
export const templateSets = once((topology): TemplateSet[] => [...new Set(analysisRuns(topology).map(({ templates }) => templates))]);

/** Whether an argument is put into a text at run time. */
export function isFilledIn(text: unknown): boolean {
  return typeof text === 'string' && text.includes('{{');
}

/** A number of a metric as Argo Rollouts reads it: text that is none is 0. Nothing if an argument is put in its place. */
export function metricNumber(value: number | string | undefined, otherwise = 0): number | undefined {
  if (value === undefined) { return otherwise; }
  if (isFilledIn(value)) { return undefined; }
  return /^[+-]?\d+$/.test(String(value)) ? Number(value) : 0;
}

/** The seconds of a duration in a metric; nothing if it is none, or if an argument is put in its place. */
export function metricSeconds(text: string | undefined): number | undefined {
  return text ? goSeconds(text) : 0;
}

/** What is put into a text at run time: `args.service` of `{{ args.service }}`. */
export class Placeholder {
  constructor(public readonly name: string, private readonly root: string, private readonly way: FieldPart[]) {}

  /** Where the text is. */
  public get at(): string {
    return below(this.root, ...this.way);
  }
}

/** All of them in a value and what is in it. */
export function placeholdersIn(value: unknown, at: string): Placeholder[] {
  const found: Placeholder[] = [];
  const way: FieldPart[] = [];
  const visit = (part: any) => {
    if (isFilledIn(part)) { found.push(...namesIn(part).map(name => new Placeholder(name, at, [...way]))); }
    if (typeof part !== 'object') { return; }
    for (const key in part) {
      way.push(Array.isArray(part) ? Number(key) : key);
      visit(part[key]);
      way.pop();
    }
  };
  visit(value);
  return found;
}

const namesIn = onceEachText((text): string[] => [...text.matchAll(/\{\{(.*?)(\}\}|$)/gs)].map(([, name]) => name.trim()));
