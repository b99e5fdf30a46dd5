import { Severity } from '../../model/finding';
import { rolloutSteps } from '../../topology';
import { ICheck } from '../check';

export const headerValue: ICheck = {
  rule: {
    name: 'argo/header-value',
    severity: Severity.ERROR,
    title: 'A header, method or path is compared in one way',
    why: 'Argo Rollouts refuses none or several of exact, prefix and regex as InvalidSpec; with ALB there is exact only.',
    fix: 'Keep one of exact, prefix and regex, with a text that is not empty.',
    source: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.1/pkg/apis/rollouts/validation/validation.go',
  },
  check: topology => rolloutSteps(topology).flatMap(({ rollout, canary, step: { setHeaderRoute, setMirrorRoute }, at }) => {
    if (!setHeaderRoute && !setMirrorRoute) { return []; }
    const alb = Boolean(canary.trafficRouting?.alb);
    const values: [string, any, boolean][] = [
      ...(setHeaderRoute?.match ?? []).map((match, i): [string, any, boolean] => [`setHeaderRoute.match[${i}].headerValue`, match.headerValue, alb]),
      ...(setMirrorRoute?.match ?? []).flatMap(({ method, path }, i): [string, any, boolean][] => [
        [`setMirrorRoute.match[${i}].method`, method, false], [`setMirrorRoute.match[${i}].path`, path, false],
      ]),
    ];
    return values.flatMap(([field, value, exactOnly]) => {
      const ways = ['exact', 'prefix', 'regex'].filter(way => value?.[way]);
      if (value === undefined || (exactOnly ? ways.join() === 'exact' : ways.length === 1)) { return []; }
      return [{ resource: rollout, field: `${at}.${field}`, message: `The value is compared by ${ways.join(' and ') || 'nothing'}${exactOnly ? ', with ALB' : ''}.` }];
    });
  }),
};
