import { Severity } from '../../model/finding';
import { analysisOf, canaries, canaryHooks, canaryMetrics, strategyOf } from '../../topology';
import { ICheck } from '../check';

export const firstCheck: ICheck = {
  rule: {
    name: 'flagger/first-check',
    severity: Severity.WARNING,
    title: 'The first check of a version that users do not see may fail, or load comes before it',
    why: 'The load begins with the first check, which therefore finds no values and fails. If one failure is enough, the rollout ends there.',
    fix: 'Let threshold be 2 or more, or make load in a webhook of type pre-rollout.',
    source: 'https://docs.flagger.app/usage/webhooks#load-testing',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const { threshold = 1, mirror } = analysisOf(canary);
    const types = canaryHooks(canary).map(({ value }) => value.type || 'rollout');
    const late = types.includes('rollout') && !types.includes('pre-rollout') && !mirror;
    return strategyOf(canary) !== 'preview' || canaryMetrics(canary).length === 0 || threshold !== 1 || !late ? []
      : [{ resource: canary, field: 'spec.analysis.threshold', message: 'The load begins with the only check that may fail.' }];
  }),
};
