import { Severity } from '../../model/finding';
import { apexOf, missedByStable, once, ownedByFlagger, services } from '../../topology';
import { ICheck } from '../check';

const generated = once(topology => new Set(ownedByFlagger(topology).map(({ canary, name }) => `${canary.namespace}/${name}`)));

export const serviceCoversStable: ICheck = {
  rule: {
    name: 'flagger/service-covers-stable',
    severity: Severity.WARNING,
    title: 'A Service for the pods of a target selects stable too',
    why: 'Flagger runs stable in pods whose label ends in -primary, and scales the others to zero. The Service leads nowhere between'
      + ' rollouts, and only to the new version while one runs.',
    fix: 'Call one of the Services that Flagger makes, or select by a label that it does not change.',
    source: 'https://docs.flagger.app/usage/how-it-works',
  },
  check: topology => services(topology)
    .filter(({ name, namespace, manifest }) => manifest.spec?.selector && !generated(topology).has(`${namespace}/${name}`))
    .flatMap(resource => missedByStable(topology, [{ resource, selector: { matchLabels: resource.manifest.spec!.selector } }]))
    .map(({ resource, missed: { canary, label, value } }) => ({
      resource,
      field: 'spec.selector',
      message: `The Service selects ${label}=${value}; requests to it do not reach stable, ${label}=${value}-primary.`,
      fix: `Call Service ${apexOf(canary)}, which Flagger makes, or select by a label that it does not change.`,
    })),
};
