import { Severity } from '../../model/finding';
import { canaries, canaryTarget, CONFIG_TRACKING, configMaps, fieldPath, secrets } from '../../topology';
import { ICheck } from '../check';


const AT = fieldPath('metadata', 'annotations', CONFIG_TRACKING);
const PLACES = [AT, `spec.template.${AT}`];

export const configTracking: ICheck = {
  rule: {
    name: 'flagger/config-tracking',
    severity: Severity.ERROR,
    title: 'The annotation by which Flagger leaves a ConfigMap or Secret alone is on that object, and says disabled',
    why: 'Flagger reads it on ConfigMaps and Secrets only, and everything that does not begin with disable has no effect: the object'
      + ' is copied, and its changes start rollouts.',
    fix: 'Write flagger.app/config-tracking: disabled on the ConfigMap or Secret.',
    source: 'https://docs.flagger.app/usage/how-it-works',
  },
  check: topology => [
    ...[...configMaps(topology), ...secrets(topology)]
      .filter(({ annotations: { [CONFIG_TRACKING]: value } }) => value !== undefined && !/^(disable|enabled?$|true$)/.test(value))
      .map(resource => ({ resource, field: AT, message: `'${resource.annotations[CONFIG_TRACKING]}' does not begin with disable.` })),
    ...canaries(topology).flatMap(canary => [canary, canaryTarget(topology, canary)].flatMap(resource =>
      PLACES.filter(field => resource?.get(field) !== undefined).map(field => ({
        resource: resource!,
        field,
        message: `Flagger does not read this annotation on a ${resource!.kind}.`,
      })))),
  ],
};
