import { Severity } from '../../model/finding';
import { onceEachText, placedQueries, QUERY_FUNCTIONS } from '../../topology';
import { ICheck, Violation } from '../check';

const WORDS = [...QUERY_FUNCTIONS, 'end', 'else', 'break', 'continue', 'true', 'false', 'print', 'println'];

/** What is wrong with the parts in braces that are a single word, or have no end, and where a query of several lines has it. */
const wrongIn = onceEachText((query): string[] => [...query.matchAll(/\{\{(.*?)(\}\}|$)/gs)].flatMap(({ 0: text, 1: inside, 2: end, index }) => {
  const action = inside.replace(/^-|-$/g, '').trim();
  if (end && (!/^[A-Za-z_]\w*$/.test(action) || WORDS.includes(action))) { return []; }
  const line = query.trim().includes('\n') ? ` in line ${query.slice(0, index).split('\n').length}` : '';
  return [end ? `{{ ${action} }}${line}` : `a {{ without its }}${line}: ${text.split('\n')[0].slice(0, 40)}`];
}));

export const templateFunctions: ICheck = {
  rule: {
    name: 'flagger/template-functions',
    severity: Severity.ERROR,
    title: 'A query has nothing in braces but what Flagger knows',
    why: 'Flagger cannot make a query of such a template, and each check that uses it fails until Flagger rolls back.',
    fix: `Use ${QUERY_FUNCTIONS.slice(0, -1).join(', ')}, or variables.name.`,
    source: 'https://docs.flagger.app/usage/metrics#custom-metrics',
  },
  check: topology => placedQueries(topology).flatMap(({ query, ...where }): Violation[] => {
    const wrong = wrongIn(query);
    return wrong.length === 0 ? [] : [{ ...where, message: `The query has ${wrong.join(', ')}.` }];
  }),
};
