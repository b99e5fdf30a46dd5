import { Severity } from '../../model/finding';
import { cronJobs } from '../../topology';
import { ICheck } from '../check';

export const cronSchedule: ICheck = {
  rule: {
    name: 'kubernetes/cron-schedule',
    severity: Severity.ERROR,
    title: 'The schedule of a CronJob has five fields',
    why: 'The API server refuses the object.',
    fix: 'Write minute, hour, day of the month, month and day of the week; or @hourly, @daily, @weekly, @monthly, @yearly.',
    source: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax',
  },
  check: topology => cronJobs(topology).flatMap(resource => {
    const { schedule = '' } = resource.manifest.spec ?? {};
    return /^@(hourly|daily|midnight|weekly|monthly|yearly|annually|every \S+)$/.test(schedule) || /^(TZ|CRON_TZ)=/.test(schedule)
      || schedule.trim().split(/\s+/).length === 5 ? [] : [{ resource, field: 'spec.schedule', message: `'${schedule}' is no schedule.` }];
  }),
};
