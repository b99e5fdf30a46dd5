import { Severity } from '../../model/finding';
import { measurements } from '../../topology';
import { ICheck } from '../check';

const CONVERTED = /1000|1e3|0?\.001/;

export const latencyUnit: ICheck = {
  rule: {
    name: 'flagger/latency-unit',
    severity: Severity.WARNING,
    title: 'The bound of a latency is in the unit that its query answers in',
    why: 'A bound in milliseconds on a query in seconds lets every version pass; the other way round none does.',
    fix: 'Multiply the query by 1000, or write the bound in the unit of the query.',
    source: 'https://docs.flagger.app/usage/metrics#custom-metrics',
  },
  check: topology => measurements(topology).flatMap(({ canary, value, at, query }) => {
    const max = value.thresholdRange?.max;
    if (max === undefined || CONVERTED.test(query) || !query.includes('histogram_quantile')) { return []; }
    const [seconds, milliseconds] = [/_seconds_bucket\b/.test(query), /_(ms|milliseconds)_bucket\b/.test(query)];
    if (!(seconds && max >= 50) && !(milliseconds && max <= 1)) { return []; }
    const unit = seconds ? 'seconds' : 'milliseconds';
    return [{
      resource: canary,
      field: `${at}.thresholdRange.max`,
      message: `The query of '${value.name}' answers in ${unit}: the bound is ${max} ${unit}.`,
    }];
  }),
};
