import type { RolloutStep } from '../../imports/argo-rollouts';
import { Severity } from '../../model/finding';
import { routersOf, stepsThat } from '../../topology';
import { ICheck } from '../check';

const NEEDS: [keyof RolloutStep, string[] | undefined][] = [
  ['setCanaryScale', undefined],
  ['setHeaderRoute', ['istio', 'alb', 'apisix', 'plugins']],
  ['setMirrorRoute', ['istio']],
  ['experiment', ['smi', 'alb', 'istio', 'plugins']],
];

export const stepsNeedRouter: ICheck = {
  rule: {
    name: 'argo/steps-need-router',
    severity: Severity.ERROR,
    title: 'Steps that a router carries out have one that can',
    why: 'Argo Rollouts refuses the Rollout as InvalidSpec, and deploys nothing. Mirroring works with Istio only; headers with Istio, ALB,'
      + ' APISIX and plugins; experiments with weights with SMI, ALB, Istio and plugins.',
    fix: 'Use a router that can, or take the step out.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation.go',
  },
  check: topology => NEEDS.flatMap(([field, able]) => stepsThat(topology, field).flatMap(({ rollout, canary, step, at }) => {
    if (field === 'experiment' && step.experiment?.templates.every(({ weight }) => weight === undefined)) { return []; }
    const routers = routersOf(canary);
    if (able ? able.some(router => routers.includes(router)) : canary.trafficRouting) { return []; }
    return [{ resource: rollout, field: `${at}.${field}`, message: `The router is ${routers.join(', ') || 'missing'}, which cannot carry out ${field}.` }];
  })),
};
