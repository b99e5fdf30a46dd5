import { Severity } from '../../model/finding';
import { fixedReplicas, stepsThat } from '../../topology';
import { ICheck } from '../check';

/** A difference that a person would not expect, in percent of all requests. */
const MUCH = 10;

export const weightNeedsPods: ICheck = {
  rule: {
    name: 'argo/weight-needs-pods',
    severity: Severity.WARNING,
    title: 'Without a router, there are enough pods for each weight',
    why: 'The share of the requests is the share of the pods. With few pods a version gets far more or less than its step says.',
    fix: 'Run more replicas, choose a weight that the pods can give, or use a router.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/features/canary/',
  },
  check: topology => stepsThat(topology, 'setWeight').flatMap(({ rollout, canary, step: { setWeight = 0 }, at }) => {
    const replicas = fixedReplicas(topology, rollout) ?? 0;
    if (canary.trafficRouting || replicas < 1 || setWeight <= 0 || setWeight >= 100) { return []; }
    const { pods, all } = nearest(replicas, setWeight, !/^0+%?$/.test(String(canary.maxSurge ?? '25%')));
    const share = Math.round(pods / all * 100);
    if (Math.abs(share - setWeight) < MUCH) { return []; }
    return [{ resource: rollout, field: `${at}.setWeight`, message: `The weight is ${setWeight}, and ${pods} of ${all} pods get ${share} %.` }];
  }),
};

/** What comes nearest to a weight; a version that is tried has at least one pod. */
function nearest(replicas: number, weight: number, surge: boolean): { readonly pods: number; readonly all: number } {
  const share = replicas * weight / 100;
  const totals = surge ? [replicas, replicas + 1] : [replicas];
  const options = totals.flatMap(all => [Math.ceil(share), Math.floor(share)].map(pods => ({ pods, all })))
    .filter(({ pods, all }) => replicas === 1 && !surge || pods > 0 && pods < all);
  const off = ({ pods, all }: { pods: number; all: number }) => Math.abs(pods / all * 100 - weight);
  return options.reduce((best, option) => off(option) < off(best) ? option : best, options[0] ?? { pods: 1, all: replicas });
}
