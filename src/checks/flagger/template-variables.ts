import { Severity } from '../../model/finding';
import { actionsOf, measurements } from '../../topology';
import { ICheck } from '../check';

export const templateVariables: ICheck = {
  rule: {
    name: 'flagger/template-variables',
    severity: Severity.ERROR,
    title: 'A metric gives each variable that its template uses',
    why: 'Flagger cannot make a query of the template without it, and each check fails until Flagger rolls back.',
    fix: 'Give it in templateVariables of the metric.',
    source: 'https://docs.flagger.app/usage/metrics#custom-metrics',
  },
  check: topology => measurements(topology).flatMap(({ canary, value, at, template }) => {
    const given = value.templateVariables ?? {};
    const used = actionsOf(template?.manifest.spec?.query ?? '').flatMap(action => action.match(/^\(?variables\)?\.(\w+)$/)?.[1] ?? []);
    const missing = [...new Set(used)].filter(variable => !(variable in given));
    return missing.length === 0 ? []
      : [{
        resource: canary,
        field: `${at}.templateVariables`,
        message: `The metric '${value.name}' does not give ${missing.join(', ')}, which ${template} uses.`,
      }];
  }),
};
