import { Severity } from '../../model/finding';
import { canaries } from '../../topology';
import { ICheck } from '../check';

/** The hooks that Flagger calls nevertheless. */
const CALLED = ['confirm-rollout', 'post-rollout', 'event'];

export const skipAnalysis: ICheck = {
  rule: {
    name: 'flagger/skip-analysis',
    severity: Severity.WARNING,
    title: 'A Canary whose analysis is skipped has none',
    why: 'Flagger promotes each new version at once. Metrics and tests are written but never asked.',
    fix: 'Take skipAnalysis out, or the metrics and webhooks.',
    source: 'https://docs.flagger.app/faq',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const { metrics = [], webhooks = [] } = canary.manifest.spec!.analysis ?? {};
    const written = [...metrics, ...webhooks.filter(({ type }) => !type || !CALLED.includes(type))].map(({ name }) => name);
    if (!canary.manifest.spec!.skipAnalysis || written.length === 0) { return []; }
    return [{ resource: canary, field: 'spec.skipAnalysis', message: `Flagger never asks ${written.join(', ')}.` }];
  }),
};
