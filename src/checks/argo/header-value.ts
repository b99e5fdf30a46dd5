import { Severity } from '../../model/finding';
import { ArgoRollout, stepsThat } from '../../topology';
import { ICheck, Violation } from '../check';

export const headerValue: ICheck = {
  rule: {
    name: 'argo/header-value',
    severity: Severity.ERROR,
    title: 'A header, method or path is compared in one way',
    why: 'Argo Rollouts refuses none or several of exact, prefix and regex as InvalidSpec; with ALB there is exact only.',
    fix: 'Keep one of exact, prefix and regex, with a text that is not empty.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation.go',
  },
  check: topology => [
    ...stepsThat(topology, 'setHeaderRoute').flatMap(({ rollout, canary, step: { setHeaderRoute: { match = [] } }, at }) =>
      match.flatMap((each, i) =>
        compared(rollout, `${at}.setHeaderRoute.match[${i}].headerValue`, each.headerValue, Boolean(canary.trafficRouting?.alb)))),
    ...stepsThat(topology, 'setMirrorRoute').flatMap(({ rollout, step: { setMirrorRoute: { match = [] } }, at }) =>
      match.flatMap((each, i) => (['method', 'path'] as const).flatMap(part =>
        compared(rollout, `${at}.setMirrorRoute.match[${i}].${part}`, each[part], false)))),
  ],
};

function compared(resource: ArgoRollout, field: string, value: any, exactOnly: boolean): Violation[] {
  const ways = ['exact', 'prefix', 'regex'].filter(way => value?.[way]);
  if (value === undefined || (exactOnly ? ways.join() === 'exact' : ways.length === 1)) { return []; }
  return [{ resource, field, message: `The value is compared by ${ways.join(' and ') || 'nothing'}${exactOnly ? ', with ALB' : ''}.` }];
}
