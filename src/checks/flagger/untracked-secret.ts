import { Severity } from '../../model/finding';
import { CONFIG_TRACKING, COPIED_SECRETS, secrets, targetConfigs } from '../../topology';
import { ICheck } from '../check';

export const untrackedSecret: ICheck = {
  rule: {
    name: 'flagger/untracked-secret',
    severity: Severity.WARNING,
    title: 'Pods of a target read Secrets of types that Flagger copies',
    why: 'Flagger copies Secrets of the types Opaque, basic-auth, ssh-auth and tls. All others are shared: a change reaches the pods'
      + ' of stable untested, and starts no rollout.',
    fix: 'Let the type be Opaque, or annotate the Secret with flagger.app/config-tracking: disabled to say that this is meant.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/canary/config_tracker.go',
  },
  check: topology => {
    const read = new Set(targetConfigs(topology).filter(({ config }) => config.kind === 'Secret').map(({ namespace, config }) => `${namespace}/${config.name}`));
    return secrets(topology)
      .filter(({ name, namespace }) => read.has(`${namespace}/${name}`))
      .filter(({ manifest: { type }, annotations }) => type && !COPIED_SECRETS.includes(type) && !annotations[CONFIG_TRACKING]?.startsWith('disable'))
      .map(resource => ({ resource, field: 'type', message: `Flagger leaves Secrets of the type ${resource.manifest.type} alone.` }));
  },
};
