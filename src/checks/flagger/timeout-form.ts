import { Severity } from '../../model/finding';
import { canaries, goSeconds, isPlaceholder, providerOf, serviceOf } from '../../topology';
import { ICheck } from '../check';

const FORM = /^([0-9]{1,5}(h|m|s|ms)){1,4}$/;

export const timeoutForm: ICheck = {
  rule: {
    name: 'flagger/timeout-form',
    severity: Severity.ERROR,
    title: 'Timeouts of a Canary are durations of Gateway API, and that of a pod is within that of the request',
    why: 'The API server refuses the HTTPRoute that Flagger makes of others. The Canary stays as it is, and only events say so.',
    fix: 'Write whole numbers with h, m, s or ms, such as 1m30s, and let backendTimeout be at most timeout.',
    source: 'https://gateway-api.sigs.k8s.io/geps/gep-2257/',
  },
  check: topology => canaries(topology).filter(canary => providerOf(canary) === 'gatewayapi:v1').flatMap(canary => {
    const { timeout = '', backendTimeout = '' } = serviceOf(canary);
    const wrong = Object.entries({ timeout, backendTimeout }).filter(([, text]) => text && !FORM.test(text) && !isPlaceholder(text));
    if (wrong.length > 0) {
      return wrong.map(([field, text]) => ({
        resource: canary,
        field: `spec.service.${field}`,
        message: `'${text}' is refused.`,
      }));
    }
    const [request, backend] = [goSeconds(timeout) ?? 0, goSeconds(backendTimeout) ?? 0];
    return request === 0 || backend <= request ? []
      : [{ resource: canary, field: 'spec.service.backendTimeout', message: `A pod has ${backendTimeout}, and the request as a whole ${timeout}.` }];
  }),
};
