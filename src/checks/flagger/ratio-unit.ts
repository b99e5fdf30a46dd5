import { Severity } from '../../model/finding';
import { measurements, onceEachText } from '../../topology';
import { ICheck } from '../check';

/** Whether a query is a part of a whole: one metric divided by the same one, and nothing else. */
const isRatio = onceEachText((query): boolean => {
  const sides = query.replace(/\{\{.*?\}\}/g, '').replace(/\{[^}]*\}|\[[^\]]*\]/g, '').replace(/\b(by|without)\s*\([^)]*\)/g, '').split('/');
  const [part, whole] = sides.map(side => side.match(/^[\s(]*sum\s*\(\s*(?:rate|increase)\s*\(\s*(\w+)[\s)]*$/)?.[1]);
  return sides.length === 2 && part !== undefined && part === whole;
});

export const ratioUnit: ICheck = {
  rule: {
    name: 'flagger/ratio-unit',
    severity: Severity.WARNING,
    title: 'The bound of a part of all requests is in the unit that its query answers in',
    why: 'A part divided by the whole is from 0 to 1. A lower bound in percent is never reached, and an upper one never passed.',
    fix: 'Multiply the query by 100, or write the bound as a fraction.',
    source: 'https://docs.flagger.app/usage/metrics#custom-metrics',
  },
  check: topology => measurements(topology).flatMap(({ canary, value, at, query }) => {
    if (!isRatio(query)) { return []; }
    return (['min', 'max'] as const).filter(bound => (value.thresholdRange?.[bound] ?? 0) > 1).map(bound => ({
      resource: canary,
      field: `${at}.thresholdRange.${bound}`,
      message: `The query of '${value.name}' answers 0 to 1: the bound is ${value.thresholdRange![bound]}.`,
    }));
  }),
};
