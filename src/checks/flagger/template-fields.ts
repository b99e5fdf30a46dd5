import { Severity } from '../../model/finding';
import { actionsOf, onceEachText, placedQueries, QUERY_FUNCTIONS } from '../../topology';
import { ICheck, Violation } from '../check';

const CONTROL = /^(if|with|range|define|block|template)\b/;

/** The parts in braces that are a field; nothing if what a dot stands for, or whether it is asked for, depends on the rest. */
const fieldsIn = onceEachText((query): string[] => {
  const actions = actionsOf(query);
  return actions.some(action => CONTROL.test(action)) ? [] : actions.filter(action => /^\.[A-Za-z_][\w.]*(\s*\|.*)?$/s.test(action));
});

/** The call that gives what a field was to give, e.g. `target` for `.Target`; nothing if there is none. */
function callFor(field: string): string | undefined {
  const call = field[1].toLowerCase() + field.slice(2);
  return QUERY_FUNCTIONS.includes(/^\w+/.exec(call)![0]) ? call : undefined;
}

export const templateFields: ICheck = {
  rule: {
    name: 'flagger/template-fields',
    severity: Severity.ERROR,
    title: 'A query calls functions, and asks for no fields',
    why: 'What Flagger knows is given by functions; its templates have no data that could have fields. The query cannot be made, and each check that'
      + ' uses it fails until Flagger rolls back.',
    fix: `Use the functions ${QUERY_FUNCTIONS.slice(0, -1).join(', ')}, or variables.name.`,
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/metrics/observers/render.go',
  },
  check: topology => placedQueries(topology).flatMap(({ query, ...where }): Violation[] => {
    const [field] = fieldsIn(query);
    if (field === undefined) { return []; }
    const call = callFor(field);
    return [{ ...where, message: `The query has {{ ${field} }}, a field of nothing.`, ...call && { fix: `Write {{ ${call} }}.` } }];
  }),
};
