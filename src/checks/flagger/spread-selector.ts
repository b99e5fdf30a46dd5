import type { LabelSelector } from '../../imports/kubernetes';
import { Severity } from '../../model/finding';
import { flaggerLabels, FlaggerWorkload, flaggerWorkloads, selects, Topology } from '../../topology';
import { ICheck } from '../check';

/** The selectors by which pods keep away from each other, with where they are. */
function terms({ workload: { template: { spec } } }: FlaggerWorkload): { readonly at: string; readonly selector?: LabelSelector }[] {
  const { podAntiAffinity } = spec?.affinity ?? {};
  const [required, preferred] = ['requiredDuringSchedulingIgnoredDuringExecution', 'preferredDuringSchedulingIgnoredDuringExecution'] as const;
  const at = 'affinity.podAntiAffinity';
  return [
    ...(spec?.topologySpreadConstraints ?? []).map(({ labelSelector }, i) => ({ at: `topologySpreadConstraints[${i}]`, selector: labelSelector })),
    ...(podAntiAffinity?.[required] ?? []).map(({ labelSelector }, i) => ({ at: `${at}.${required}[${i}]`, selector: labelSelector })),
    ...(podAntiAffinity?.[preferred] ?? []).map(({ podAffinityTerm }, i) =>
      ({ at: `${at}.${preferred}[${i}].podAffinityTerm`, selector: podAffinityTerm.labelSelector })),
  ];
}

/** The selector in the copy. */
function copied(topology: Topology, { workload }: FlaggerWorkload, { matchLabels = {}, matchExpressions = [] }: LabelSelector): LabelSelector {
  const { name } = workload.resource;
  const renamed = (label: string, value: string) => value === name && flaggerLabels(topology).includes(label) ? `${value}-primary` : value;
  return {
    matchLabels: Object.fromEntries(Object.entries(matchLabels).map(([label, value]) => [label, renamed(label, value)])),
    matchExpressions: matchExpressions.map(({ key, operator, values }) => ({ key, operator, values: values?.map(value => renamed(key, value)) })),
  };
}

export const spreadSelector: ICheck = {
  rule: {
    name: 'flagger/spread-selector',
    severity: Severity.WARNING,
    title: 'Rules about the spread of pods hold for stable too',
    why: 'In the copy for stable Flagger adds -primary to the values that equal the name of the Deployment, and to no others.'
      + ' Otherwise the pods of stable are spread against those of the canary, not against each other.',
    fix: 'Let the value of the label be the name of the Deployment.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/canary/deployment_controller.go',
  },
  check: topology => flaggerWorkloads(topology).filter(({ workload }) => workload.resource.kind === 'Deployment').flatMap(found => terms(found)
    .filter(({ selector }) => selects(selector, found.workload.labels) && !selects(copied(topology, found, selector!), found.labels))
    .map(({ at }) => ({
      resource: found.workload.resource,
      field: `spec.template.spec.${at}.labelSelector`,
      message: `The pods of stable, ${found.label}=${found.value}-primary, are not picked: '${found.value}' is not the name of the Deployment.`,
    }))),
};
