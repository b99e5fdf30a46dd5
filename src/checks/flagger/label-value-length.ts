import { Severity } from '../../model/finding';
import { fieldPath, flaggerWorkloads } from '../../topology';
import { ICheck } from '../check';

export const labelValueLength: ICheck = {
  rule: {
    name: 'flagger/label-value-length',
    severity: Severity.ERROR,
    title: 'The label by which Flagger tells pods apart has room for -primary',
    why: 'Flagger adds -primary to the value for the pods of stable. The API server refuses labels of more than 63 characters, so'
      + ' there is no stable, and the Canary stays in Initializing.',
    fix: 'Use a value of 55 or fewer characters.',
    source: 'https://github.com/fluxcd/flagger/issues/790',
  },
  check: topology => flaggerWorkloads(topology).filter(({ value }) => value.length > 55).map(({ workload, label, value }) => ({
    resource: workload.resource,
    field: fieldPath('spec', 'selector', 'matchLabels', label),
    message: `'${value}' has ${value.length} characters; with -primary that is ${value.length + 8}, and 63 is the most.`,
  })),
};
