import { refuse } from '../../src/private/errors';

test.each<[string, unknown, string]>([
  ['a number', 1.5, '1.5'],
  ['no number', NaN, 'NaN'],
  ['a text', 'web', '"web"'],
  ['an empty text', '', '""'],
  ['a list', [], '[]'],
  ['an object', { min: 2, max: 1 }, '{"min":2,"max":1}'],
  ['nothing', undefined, 'undefined'],
])('the error says the rule, %s that was got, and what is allowed', (_, got, printed) => {
  expect(() => refuse('value/weight', got, 'a whole percent')).toThrow(new Error(`value/weight: got ${printed}; allowed is a whole percent.`));
});
