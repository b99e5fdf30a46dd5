import { Severity } from '../../model/finding';
import { isTracked, targetConfigs } from '../../topology';
import { ICheck } from '../check';

export const generatedConfig: ICheck = {
  rule: {
    name: 'flagger/generated-config',
    severity: Severity.ERROR,
    title: 'The copies that Flagger makes of ConfigMaps and Secrets are not among the manifests',
    why: 'Flagger copies each one that the pods of a target read, with -primary added to the name, and writes over what has that name.'
      + ' The pods of stable read the copy.',
    fix: 'Give this object, or the one that is copied, another name.',
    source: 'https://docs.flagger.app/usage/how-it-works',
  },
  check: topology => {
    const copies = targetConfigs(topology).flatMap(({ canary, namespace, config: { kind, name } }) => {
      const resource = topology.find('', kind, `${name}-primary`, namespace);
      if (!resource || !isTracked(topology, kind, name, namespace)) { return []; }
      return [{ resource, message: `Flagger writes a copy of ${kind} ${name} here, for the stable version of Canary ${canary.name}.` }];
    });
    return [...new Map(copies.map(copy => [copy.resource, copy])).values()];
  },
};
