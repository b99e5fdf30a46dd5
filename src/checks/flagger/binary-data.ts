import { Severity } from '../../model/finding';
import { findConfigMap, isTracked, targetConfigs } from '../../topology';
import { ICheck } from '../check';

export const binaryData: ICheck = {
  rule: {
    name: 'flagger/binary-data',
    severity: Severity.ERROR,
    title: 'A ConfigMap that Flagger copies holds no binary data that is needed',
    why: 'The copy that the pods of stable read has data, but not binaryData: the file is missing there, while the canary has it and'
      + ' passes its tests.',
    fix: 'Put the value into a Secret, or annotate the ConfigMap with flagger.app/config-tracking: disabled.',
    source: 'https://github.com/fluxcd/flagger/blob/v1.44.0/pkg/canary/config_tracker.go',
  },
  check: topology => targetConfigs(topology).flatMap(({ workload, namespace, config: { kind, name, files, at } }) => {
    const found = kind === 'ConfigMap' ? findConfigMap(topology, name, namespace) : undefined;
    const keys = Object.keys(found?.manifest.binaryData ?? {}).filter(key => files === 'all' || files?.includes(key));
    if (keys.length === 0 || !isTracked(topology, kind, name, namespace)) { return []; }
    return [{
      resource: workload.resource,
      field: `${workload.at}.${at}`,
      message: `ConfigMap ${name} has ${keys.join(', ')} as binary data, which the pods of stable do not get.`,
    }];
  }),
};
