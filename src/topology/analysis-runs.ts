import { below, FieldPart } from './field-path';
import { goSeconds } from './go-duration';
import { rollouts, Typed } from './kinds';
import { once, onceEach, onceEachText } from './once';
import { analysesOf, ArgoRollout, metricsOfTemplate, TemplateMetric, TemplateUse, templatesOf } from './rollouts';
import { Topology } from './topology';
import type { AnalysisTemplate, AnalysisTemplateArg, RolloutArg, RolloutDryRun } from '../imports/argo-rollouts';

/** An analysis as it is run: what a Rollout says, and all templates that count for it. */
export interface AnalysisRunOfRollout {
  readonly rollout: ArgoRollout;
  /** Where the Rollout says so. */
  readonly at: string;
  /** Whether it runs beside the steps, is one, is a gate of blue/green, or belongs to an experiment. */
  readonly role: 'background' | 'step' | 'gate' | 'experiment';
  readonly args: RolloutArg[];
  readonly dryRun: RolloutDryRun[];
  readonly measurementRetention: RolloutDryRun[];
  /** The templates that the Rollout names. */
  readonly named: TemplateUse[];
  /** Those among the manifests, and those that they name in turn. */
  readonly templates: Typed<AnalysisTemplate>[];
  /** Whether these are all. */
  readonly complete: boolean;
}

/** What all Rollouts have analysed. */
export const analysisRuns = once((topology): AnalysisRunOfRollout[] => rollouts(topology).flatMap(rollout => [
  ...analysesOf(rollout).map(({ at, analysis, background }) => {
    const role = background ? 'background' : at.includes('.steps[') ? 'step' : 'gate';
    return analysisRun(topology, rollout, role, at, analysis, templatesOf(topology, analysis.templates, at, rollout.namespace));
  }),
  ...(rollout.manifest.spec.strategy?.canary?.steps ?? []).flatMap(({ experiment }, i) => (experiment?.analyses ?? []).map((analysis, j) => {
    const at = `spec.strategy.canary.steps[${i}].experiment.analyses[${j}]`;
    const [named] = templatesOf(topology, [analysis], at, rollout.namespace);
    return analysisRun(topology, rollout, 'experiment', at, analysis, [{ ...named, at }]);
  })),
]));

function analysisRun(
  topology: Topology, rollout: ArgoRollout, role: AnalysisRunOfRollout['role'], at: string, analysis: any, named: TemplateUse[],
): AnalysisRunOfRollout {
  const { args = [], dryRun = [], measurementRetention = [] } = analysis;
  const templates: Typed<AnalysisTemplate>[] = [];
  let complete = true;
  const add = (uses: TemplateUse[]) => uses.forEach(({ template }) => {
    if (!template) { complete = false; return; }
    if (templates.includes(template)) { return; }
    templates.push(template);
    if (template.manifest.spec.templates) { add(templatesOf(topology, template.manifest.spec.templates, 'spec', rollout.namespace)); }
  });
  add(named);
  return { rollout, role, at, args, dryRun, measurementRetention, named, templates, complete };
}

/** The metrics that an analysis measures, as far as its templates are among the manifests. */
export function metricsOf({ templates }: AnalysisRunOfRollout): TemplateMetric[] {
  return templates.length === 1 ? metricsOfTemplate(templates[0]) : templates.flatMap(metricsOfTemplate);
}

/** An argument of a template, with where it is. */
export interface TemplateArg {
  readonly template: Typed<AnalysisTemplate>;
  /** e.g. `spec.args[0]`. */
  readonly at: string;
  readonly arg: AnalysisTemplateArg;
}

/** The arguments that the templates of an analysis declare. */
export function declaredArgs({ templates }: AnalysisRunOfRollout): TemplateArg[] {
  return templates.length === 1 ? argsOfTemplate(templates[0]) : templates.flatMap(argsOfTemplate);
}

const argsOfTemplate = onceEach((template: Typed<AnalysisTemplate>): TemplateArg[] =>
  (template.manifest.spec.args ?? []).map((arg, i) => ({ template, at: `spec.args[${i}]`, arg })));

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
