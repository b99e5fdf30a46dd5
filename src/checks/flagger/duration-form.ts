import { Severity } from '../../model/finding';
import { goSeconds, measurements, placedHooks } from '../../topology';
import { ICheck } from '../check';

export const durationForm: ICheck = {
  rule: {
    name: 'flagger/duration-form',
    severity: Severity.ERROR,
    title: 'Durations of metrics and webhooks are written as Go reads them',
    why: 'The API server looks at the beginning only. Flagger, or who answers the query, refuses the rest, and each check fails until Flagger rolls'
      + ' back.',
    fix: 'Write numbers with a unit each, such as 30s, 1m or 1m30s.',
    source: 'https://pkg.go.dev/time#ParseDuration',
  },
  check: topology => [
    ...measurements(topology).map(({ canary, value: { name, interval }, at }) => ({ canary, at, name, field: 'interval', text: interval })),
    ...placedHooks(topology).map(({ canary, value: { name, timeout }, at }) => ({ canary, at, name, field: 'timeout', text: timeout })),
  ].flatMap(({ canary, at, name, field, text }) => !text || goSeconds(text) !== undefined ? []
    : [{ resource: canary, field: `${at}.${field}`, message: `'${text}' of ${name} is no duration.` }]),
};
