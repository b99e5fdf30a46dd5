import { Severity } from '../../model/finding';
import { canaries, canaryHooks, canaryMetrics } from '../../topology';
import { ICheck } from '../check';

/** Webhooks that cannot stop a rollout. */
const TELLING = ['event', 'post-rollout'];

export const noChecks: ICheck = {
  rule: {
    name: 'flagger/no-checks',
    severity: Severity.WARNING,
    title: 'A Canary has something that can fail: a metric or a webhook',
    why: 'Without one every version that starts is promoted, however many errors it makes.',
    fix: 'Add a metric of success, or set skipAnalysis: true to say that this is meant.',
    source: 'https://docs.flagger.app/usage/metrics',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const asked = canaryMetrics(canary).length > 0 || canaryHooks(canary).some(({ value }) => !TELLING.includes(value.type ?? ''));
    return asked || canary.manifest.spec?.skipAnalysis ? []
      : [{ resource: canary, field: 'spec.analysis', message: 'Nothing is measured, and nobody is asked.' }];
  }),
};
