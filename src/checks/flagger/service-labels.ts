import { Severity } from '../../model/finding';
import { apexOf, fieldPath, flaggerWorkloads } from '../../topology';
import { ICheck } from '../check';

const ROLES = [['apex', ''], ['primary', '-primary'], ['canary', '-canary']] as const;

export const serviceLabels: ICheck = {
  rule: {
    name: 'flagger/service-labels',
    severity: Severity.WARNING,
    title: 'The Services that Flagger makes get the label that Flagger gives them',
    why: 'Flagger sets the label by which it finds pods to the name of each Service, whatever the Canary says.',
    fix: 'Use another label.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/router/kubernetes_default.go',
  },
  check: topology => flaggerWorkloads(topology).flatMap(({ canary, label }) => ROLES.flatMap(([role, suffix]) => {
    const value = canary.manifest.spec!.service?.[role]?.labels?.[label];
    const given = apexOf(canary) + suffix;
    if (value === undefined || value === given) { return []; }
    const field = fieldPath('spec', 'service', role, 'labels', label);
    return [{ resource: canary, field, message: `The Service gets ${label}=${given}, not ${value}.` }];
  })),
};
