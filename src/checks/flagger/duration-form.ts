import { Severity } from '../../model/finding';
import { canaries, canaryHooks, canaryMetrics, goSeconds } from '../../topology';
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
  check: topology => canaries(topology).flatMap(canary => [
    ...canaryMetrics(canary).map(({ value, at }) => ({ name: value.name, text: value.interval, field: `${at}.interval` })),
    ...canaryHooks(canary).map(({ value, at }) => ({ name: value.name, text: value.timeout, field: `${at}.timeout` })),
  ].flatMap(({ name, text, field }) => !text || goSeconds(text) !== undefined ? []
    : [{ resource: canary, field, message: `'${text}' of ${name} is no duration.` }])),
};
