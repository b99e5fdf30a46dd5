import { Severity } from '../../model/finding';
import { analysisRuns, analysisTemplates, clusterAnalysisTemplates, isSlip, placeholdersIn, templateMetrics, templatesOf } from '../../topology';
import { ICheck } from '../check';

/** What is meant by a name that cannot be filled in, as far as that is certain. */
function fixOf(name: string, declared: string[]): string | undefined {
  const bare = name.replace(/^args\./, '');
  const meant = declared.find(arg => arg === bare) ?? declared.find(arg => isSlip(bare, arg));
  return meant && `Write {{args.${meant}}}.`;
}

export const metricPlaceholders: ICheck = {
  rule: {
    name: 'argo/metric-placeholders',
    severity: Severity.ERROR,
    title: 'What a metric has filled in is an argument of its template',
    why: 'Argo Rollouts fills in declared arguments only, everywhere in a metric. With anything else in {{ }} it refuses the Rollout, or'
      + ' the analysis ends with an error, which aborts it.',
    fix: 'Declare the argument in spec.args, and write it as {{args.name}}; other uses of {{ are not possible in metrics.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/utils/template/template.go',
  },
  check: topology => {
    const beside = new Map<unknown, string[]>();
    const add = (template: unknown, args: { readonly name: string }[] = []) =>
      beside.set(template, [...beside.get(template) ?? [], ...args.map(({ name }) => name)]);
    for (const run of analysisRuns(topology).filter(({ role }) => role === 'background')) {
      for (const template of run.templates.all) { add(template, run.templates.args.map(({ arg }) => arg)); }
    }
    for (const { manifest: { spec }, namespace } of [...analysisTemplates(topology), ...clusterAnalysisTemplates(topology)]) {
      for (const { template } of templatesOf(topology, spec.templates, namespace)) { add(template, spec.args); }
    }
    return templateMetrics(topology).flatMap(({ template, at, metric }) => {
      const declared = [...(template.manifest.spec.args ?? []).map(({ name }) => name), ...beside.get(template) ?? []];
      return placeholdersIn(metric, at).filter(({ name }) => !declared.some(arg => name === `args.${arg}`)).map(found => ({
        resource: template,
        field: found.at,
        message: found.name.startsWith('args.') ? `Argument '${found.name.slice(5)}' is not declared.` : `Nothing can be filled in for '${found.name}'.`,
        fix: fixOf(found.name, declared),
      }));
    });
  },
};
