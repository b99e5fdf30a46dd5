import { Severity } from '../../model/finding';
import { references, Topology } from '../../topology';
import { ICheck } from '../check';

/** Kinds of templates, and who uses them. */
const TEMPLATES = [
  { group: 'flagger.app', kind: 'MetricTemplate', user: 'Canary' },
  { group: 'argoproj.io', kind: 'AnalysisTemplate', user: 'Rollout' },
] as const;

export const unusedTemplate: ICheck = {
  rule: {
    name: 'references/unused-template',
    severity: Severity.WARNING,
    title: 'What measures rollouts is used by one',
    why: 'Nothing is measured by it, and no rollout is stopped by what it would find.',
    fix: 'Name it in an analysis, or leave it out.',
    source: 'https://docs.flagger.app/usage/metrics',
  },
  check: topology => topology.facts.complete ? TEMPLATES.flatMap(template => unused(topology, template)) : [],
};

/** Where nobody rolls out, templates are for other namespaces. */
function unused(topology: Topology, { group, kind, user }: (typeof TEMPLATES)[number]) {
  const used = new Set(references(topology).filter(reference => reference.kind === kind).map(({ namespace, name }) => `${namespace}/${name}`));
  const places = new Set(topology.ofKind(group, user).map(({ namespace }) => namespace));
  return topology.ofKind(group, kind).filter(({ name, namespace }) => places.has(namespace) && !used.has(`${namespace}/${name}`))
    .map(resource => ({ resource, message: `No ${user} names ${kind} ${resource.name}.` }));
}
