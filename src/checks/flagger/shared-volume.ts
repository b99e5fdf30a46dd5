import { Severity } from '../../model/finding';
import { flaggerWorkloads } from '../../topology';
import { ICheck } from '../check';

export const sharedVolume: ICheck = {
  rule: {
    name: 'flagger/shared-volume',
    severity: Severity.WARNING,
    title: 'Stable and canary can mount the same volumes',
    why: 'The pods of stable and canary run side by side and mount the same claim. With this access mode only one node, or one pod,'
      + ' can have it, so the pods of the canary may never start.',
    fix: 'Use a claim with ReadWriteMany or ReadOnlyMany, or keep the data elsewhere.',
    source: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes',
  },
  check: topology => flaggerWorkloads(topology).flatMap(({ workload: { resource, at, template }, namespace }) =>
    (template.spec?.volumes ?? []).flatMap(({ persistentVolumeClaim }, i) => {
      const claim = topology.find('', 'PersistentVolumeClaim', persistentVolumeClaim?.claimName ?? '', namespace);
      const modes: unknown = claim?.get('spec.accessModes');
      if (!Array.isArray(modes) || !modes.every(mode => mode === 'ReadWriteOnce' || mode === 'ReadWriteOncePod')) { return []; }
      const field = `${at}.spec.volumes[${i}].persistentVolumeClaim`;
      return [{ resource, field, message: `PersistentVolumeClaim ${claim!.name} is ${modes.join(', ')}.` }];
    })),
};
