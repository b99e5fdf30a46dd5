import type { LabelSelectorRequirement } from '../../imports/kubernetes';
import { Severity } from '../../model/finding';
import { valueAt } from '../../topology';
import type { Resource } from '../../topology';
import { ICheck, Violation } from '../check';

const SELECTORS: { [kind: string]: string } = {
  'apps/Deployment': 'spec.selector',
  'apps/DaemonSet': 'spec.selector',
  'apps/StatefulSet': 'spec.selector',
  'apps/ReplicaSet': 'spec.selector',
  'policy/PodDisruptionBudget': 'spec.selector',
  'networking.k8s.io/NetworkPolicy': 'spec.podSelector',
};
const NEEDS_VALUES: { [operator: string]: boolean } = { In: true, NotIn: true, Exists: false, DoesNotExist: false };

function expressionsAt({ manifest }: Resource, at: string): LabelSelectorRequirement[] {
  return valueAt(manifest, at)?.matchExpressions ?? [];
}

export const labelExpression: ICheck = {
  rule: {
    name: 'kubernetes/label-expression',
    severity: Severity.ERROR,
    title: 'An expression of a label selector has values where its operator needs them',
    why: 'The API server refuses the object.',
    fix: 'Give In and NotIn values, and Exists and DoesNotExist none.',
    source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements',
  },
  check: topology => Object.entries(SELECTORS).flatMap(([kind, at]) => (topology._byKind.get(kind) ?? []).flatMap(resource =>
    expressionsAt(resource, at).flatMap(({ key, operator, values = [] }, i): Violation[] => {
      const field = `${at}.matchExpressions[${i}]`;
      if (!(operator in NEEDS_VALUES)) { return [{ resource, field: `${field}.operator`, message: `There is no operator '${operator}'.` }]; }
      if (NEEDS_VALUES[operator] === values.length > 0) { return []; }
      return [{ resource, field, message: `The operator ${operator} for ${key} has ${values.length > 0 ? 'values' : 'no values'}.` }];
    }))),
};
