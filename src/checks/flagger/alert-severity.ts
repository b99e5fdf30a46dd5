import { Severity } from '../../model/finding';
import { analysisOf, canaries } from '../../topology';
import { ICheck } from '../check';

export const alertSeverity: ICheck = {
  rule: {
    name: 'flagger/alert-severity',
    severity: Severity.ERROR,
    title: 'An alert says from which severity on it is sent',
    why: 'Without a severity the alert fits no message, and is never sent. Flagger\'s own settings for alerts do not count for this Canary either.',
    fix: 'Set severity: info, warn or error.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/controller/events.go',
  },
  check: topology => canaries(topology).flatMap(canary => (analysisOf(canary).alerts ?? []).flatMap(({ name, severity }, i) => severity ? []
    : [{ resource: canary, field: `spec.analysis.alerts[${i}].severity`, message: `The alert '${name}' has no severity.` }])),
};
