import { Severity } from '../../model/finding';
import { rollouts } from '../../topology';
import { ICheck } from '../check';

const WORDS = ['never', 'onsuccess', 'progressively'];

export const scaleDownWord: ICheck = {
  rule: {
    name: 'argo/scale-down-word',
    severity: Severity.ERROR,
    title: 'The way to scale a referred Deployment down is never, onsuccess or progressively',
    why: 'Argo Rollouts takes any other word for never, capital letters too, without saying so. Then both the Deployment and the Rollout'
      + ' keep all of their pods.',
    fix: 'Write never, onsuccess or progressively, in lower case.',
    source: 'https://argo-rollouts.readthedocs.io/en/stable/migrating/',
  },
  check: topology => rollouts(topology).flatMap(rollout => {
    const { scaleDown = 'never' } = rollout.manifest.spec.workloadRef ?? {};
    if (WORDS.includes(scaleDown)) { return []; }
    const meant = WORDS.find(word => word === scaleDown.toLowerCase());
    return [{
      resource: rollout,
      field: 'spec.workloadRef.scaleDown',
      message: `'${scaleDown}' is read as never.`,
      ...meant && { fix: `Write ${meant}.` },
    }];
  }),
};
