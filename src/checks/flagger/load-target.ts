import { Severity } from '../../model/finding';
import { apexOf, canaries, canaryHooks, canaryMetrics, strategyOf } from '../../topology';
import { ICheck } from '../check';

export const loadTarget: ICheck = {
  rule: {
    name: 'flagger/load-target',
    severity: Severity.WARNING,
    title: 'Load for a version that users do not see goes to the Service of the canary',
    why: 'The Service that users call leads to stable until all checks have passed. Load on it tests the old version, and the metrics of the new'
      + ' one have no values.',
    fix: 'Call the Service that ends in -canary.',
    source: 'https://docs.flagger.app/usage/webhooks#load-testing',
  },
  check: topology => canaries(topology).filter(canary => strategyOf(canary) === 'preview' && canaryMetrics(canary).length > 0).flatMap(canary => {
    const apex = apexOf(canary);
    const load = canaryHooks(canary).filter(({ value }) => ['', 'rollout', 'pre-rollout'].includes(value.type ?? '') && value.metadata?.cmd);
    const callsStable = ({ metadata = {} }: { metadata?: { [key: string]: string } }) =>
      [apex, `${apex}-primary`].some(host => ['.', ':', '/', ' '].some(end => `${metadata.cmd} `.includes(`://${host}${end}`)));
    return load.some(({ value }) => !callsStable(value)) ? [] : load.map(({ value, at }) => ({
      resource: canary, field: `${at}.metadata.cmd`, message: `The webhook '${value.name}' calls stable, and nobody calls ${apex}-canary.`,
    }));
  }),
};
