import { checkRules } from '../../../src/traffic/routes/route-limits';

const many = (count: number) => Array.from({ length: count }, () => ({}));

test.each<[string, any[], string[]]>([
  ['16 rules', many(16), []],
  ['17 rules', many(17), ['gateway/rule-count']],
  ['no rule', [], ['gateway/rule-leads-somewhere']],
  ['64 matches in each of two rules', [{ matches: many(64) }, { matches: many(64) }], []],
  ['65 matches in a rule', [{ matches: many(65) }], ['gateway/match-count']],
  ['129 matches in three rules', [{ matches: many(64) }, { matches: many(64) }, { matches: many(1) }], ['gateway/match-count']],
  ['16 filters and backends', [{ filters: many(16), backendRefs: many(16) }], []],
  ['17 filters and backends', [{ filters: many(17), backendRefs: many(17) }], ['gateway/filter-count', 'gateway/backend-count']],
])('%s', (_, rules, found) => {
  expect(checkRules(rules).map(({ rule }) => rule)).toEqual(found);
});

test('it is said where, and what to do', () => {
  expect(checkRules([{}, { matches: many(70) }])).toEqual([expect.objectContaining({
    message: 'There are 70 matches in rule 1, but 64 is the most: the API server refuses the route.',
    fix: 'Divide them into several rules, or use a regular expression.',
  })]);
});
