import { Severity } from '../../model/finding';
import { daemonSets, deployments, replicaSets, Resource, selects, statefulSets } from '../../topology';
import { ICheck, Violation } from '../check';

const LISTS = [deployments, daemonSets, statefulSets, replicaSets];

export const selectorMatchesPods: ICheck = {
  rule: {
    name: 'kubernetes/selector-matches-pods',
    severity: Severity.ERROR,
    title: 'The selector of a workload picks its own pods',
    why: 'The API server refuses the object: it would make pods for ever without ever finding them.',
    fix: 'Write labels into spec.selector.matchLabels that spec.template.metadata.labels has too.',
    source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector',
  },
  check: topology => LISTS.flatMap(list => list(topology) as Resource[]).flatMap(resource => {
    const { matchLabels = {}, matchExpressions = [] } = resource.get('spec.selector');
    const labels = resource.get('spec.template.metadata.labels') ?? {};
    const at = (message: string): Violation[] => [{ resource, field: 'spec.selector', message }];
    if (Object.keys(matchLabels).length + matchExpressions.length === 0) { return at('The selector is empty.'); }
    if (selects({ matchLabels, matchExpressions }, labels)) { return []; }
    const [label] = Object.keys(matchLabels).filter(key => labels[key] !== matchLabels[key]);
    return at(label === undefined
      ? 'The expressions of the selector do not fit the labels of the pods.'
      : `The selector asks for ${label}: ${matchLabels[label]}; the pods have ${labels[label] ?? 'no such label'}.`);
  }),
};
