import { Severity } from '../../model/finding';
import { actionsOf, measurements, metricTemplates, onceEachText } from '../../topology';
import { ICheck, Violation } from '../check';

const KNOWN = ['name', 'namespace', 'target', 'service', 'ingress', 'route', 'interval', 'variables'];
const WORDS = [...KNOWN, 'end', 'else', 'break', 'continue', 'true', 'false', 'print', 'println'];

/** What is wrong with the parts in braces that are a single word, or have no end. */
const wrongIn = onceEachText((query): string[] => {
  const unknown = actionsOf(query).filter(action => /^[A-Za-z_]\w*$/.test(action) && !WORDS.includes(action))
    .map(action => `{{ ${action} }}`);
  return query.replace(/\{\{.*?\}\}/gs, '').includes('{{') ? [...unknown, 'a {{ without its }}'] : unknown;
});

export const templateFunctions: ICheck = {
  rule: {
    name: 'flagger/template-functions',
    severity: Severity.ERROR,
    title: 'A query has nothing in braces but what Flagger knows',
    why: 'Flagger cannot make a query of such a template, and each check that uses it fails until Flagger rolls back.',
    fix: `Use ${KNOWN.slice(0, -1).join(', ')}, or variables.name.`,
    source: 'https://docs.flagger.app/usage/metrics#custom-metrics',
  },
  check: topology => [
    ...metricTemplates(topology).map(resource => ({ resource, field: 'spec.query', query: resource.manifest.spec?.query ?? '' })),
    ...measurements(topology).filter(({ value }) => value.query)
      .map(({ canary, value: { query = '' }, at }) => ({ resource: canary, field: `${at}.query`, query })),
  ].flatMap(({ query, ...where }): Violation[] => {
    const wrong = wrongIn(query);
    return wrong.length === 0 ? [] : [{ ...where, message: `The query has ${wrong.join(', ')}.` }];
  }),
};
