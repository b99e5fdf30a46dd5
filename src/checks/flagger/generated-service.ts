import { Severity } from '../../model/finding';
import { findService, flaggerWorkloads, once, ownedByFlagger, rollsOutPods } from '../../topology';
import { ICheck } from '../check';

const values = once(topology => new Map(flaggerWorkloads(topology).map(({ canary, value }) => [canary, value])));

/** Whether Flagger would leave a selector alone: it has one label, whose value ends in -primary but for the canary. */
function hasSelectorOfFlagger(selector: { [label: string]: string }, canary: boolean, known: string | undefined): boolean {
  const [value = '', ...others] = Object.values(selector);
  const fits = known === undefined ? value.endsWith('-primary') !== canary : value === known + (canary ? '' : '-primary');
  return others.length === 0 && fits;
}

export const generatedService: ICheck = {
  rule: {
    name: 'flagger/generated-service',
    severity: Severity.ERROR,
    title: 'The Services that Flagger makes are not among the manifests',
    why: 'Flagger writes its own selector and ports into them, and whoever applies the manifests takes that back: until Flagger\'s'
      + ' next check the Service leads to pods that are scaled to zero.',
    fix: 'Leave it out: Flagger makes it from spec.service of the Canary.',
    source: 'https://github.com/fluxcd/flagger/issues/1026',
  },
  check: topology => ownedByFlagger(topology).filter(({ kind, canary }) => kind === 'Service' && rollsOutPods(canary)).flatMap(({ canary, name }) => {
    const service = findService(topology, name, canary.namespace);
    const selector = service?.manifest.spec?.selector ?? {};
    if (!service || hasSelectorOfFlagger(selector, name.endsWith('-canary'), values(topology).get(canary))) { return []; }
    const selected = Object.entries(selector).map(([label, value]) => `${label}=${value}`).join(', ') || 'nothing';
    const message = `Flagger makes this Service for Canary ${canary.name}; here it selects ${selected}.`;
    return [{ resource: service, field: 'spec.selector', message }];
  }),
};
