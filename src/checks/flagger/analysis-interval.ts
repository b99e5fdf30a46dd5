import { Severity } from '../../model/finding';
import { analysisOf, canaries, goSeconds } from '../../topology';
import { ICheck } from '../check';

const LEAST = 10;

export const analysisInterval: ICheck = {
  rule: {
    name: 'flagger/analysis-interval',
    severity: Severity.ERROR,
    title: 'The interval of an analysis is 10 seconds or more, written as Go reads it',
    why: 'Flagger takes 10 seconds for anything shorter, and 60 seconds for what it cannot read. It tells nobody, and each step lasts another time'
      + ' than planned.',
    fix: 'Write numbers with a unit each, such as 30s, 1m or 1m30s, 10 seconds or more.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/apis/flagger/v1beta1/canary.go',
  },
  check: topology => canaries(topology).flatMap(canary => {
    const { interval } = analysisOf(canary);
    const seconds = goSeconds(interval ?? '1m');
    if (seconds !== undefined && seconds >= LEAST) { return []; }
    const taken = seconds === undefined ? 60 : LEAST;
    return [{ resource: canary, field: 'spec.analysis.interval', message: `Flagger takes ${taken} seconds for '${interval}'.` }];
  }),
};
