import { Severity } from '../../model/finding';
import { canaries } from '../../topology';
import { ICheck, Violation } from '../check';

const FIELDS = [
  'spec.progressDeadlineSeconds', 'spec.service.port',
  ...['iterations', 'threshold', 'maxWeight', 'stepWeight', 'stepWeightPromotion', 'mirrorWeight', 'primaryReadyThreshold', 'canaryReadyThreshold',
    'sessionAffinity.maxAge'].map(field => `spec.analysis.${field}`),
];

/** Numbers that Flagger keeps in 32 bits. */
const SHORT = ['spec.progressDeadlineSeconds', 'spec.service.port'];

export const wholeNumbers: ICheck = {
  rule: {
    name: 'flagger/whole-numbers',
    severity: Severity.ERROR,
    title: 'Numbers of a Canary are whole numbers, but for bounds of metrics',
    why: 'The API server accepts a fraction, but Flagger cannot read it, and with it no list of Canaries any more: from then on it sees no new or'
      + ' changed Canary in the whole cluster.',
    fix: 'Write a whole number.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/apis/flagger/v1beta1/canary.go',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const { stepWeights = [], webhooks = [] } = canary.manifest.spec?.analysis ?? {};
    const numbers: [string, any][] = [
      ...FIELDS.filter(field => canary.get(field) !== undefined).map((field): [string, any] => [field, canary.get(field)]),
      ...stepWeights.map((weight, i): [string, any] => [`spec.analysis.stepWeights[${i}]`, weight]),
      ...webhooks.map(({ retries }, i): [string, any] => [`spec.analysis.webhooks[${i}].retries`, retries]),
    ];
    return numbers.flatMap(([field, value]): Violation[] => {
      if (value === undefined || Number.isSafeInteger(value) && !(SHORT.includes(field) && Math.abs(value) >= 2 ** 31)) { return []; }
      return [{
        resource: canary,
        field,
        message: `Flagger cannot read the number ${value}, and then no Canary of the cluster.`,
        fix: `Write ${Math.round(value)}.`,
      }];
    });
  }),
};
