import { flaggerSetting } from '../flagger/flagger-settings';
import { Typed } from '../kinds';
import { Topology } from '../topology';
import { Workload } from './workloads';
import type { ConfigMap } from '../../imports/kubernetes';

/** The annotation by which Flagger is told to leave a ConfigMap or Secret alone. */
export const CONFIG_TRACKING = 'flagger.app/config-tracking';

/** A ConfigMap or Secret that pods read. */
export interface ConfigUse {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string;
  /** Where it is named, in the pod template. */
  readonly at: string;
  /** Whether all of its keys become files, or which ones; nothing for environment variables. */
  readonly files?: 'all' | string[];
}

/** The ConfigMaps and Secrets that pods read as files or environment variables. */
export function configsOf({ template: { spec } }: Workload): ConfigUse[] {
  const used = (kind: ConfigUse['kind'], name: string | undefined, at: string, files?: ConfigUse['files']) => name ? [{ kind, name, at, files }] : [];
  const keys = (items: { readonly key: string }[] | undefined) => items ? items.map(({ key }) => key) : 'all';
  const containers = (['containers', 'initContainers'] as const).flatMap(list =>
    (spec?.[list] ?? []).map((container, i) => ({ at: `spec.${list}[${i}]`, container })));
  return [
    ...(spec?.volumes ?? []).flatMap(({ configMap, secret, projected }, i) => [
      ...used('ConfigMap', configMap?.name, `spec.volumes[${i}].configMap.name`, keys(configMap?.items)),
      ...used('Secret', secret?.secretName, `spec.volumes[${i}].secret.secretName`, keys(secret?.items)),
      ...(projected?.sources ?? []).flatMap((source, j) => [
        ...used('ConfigMap', source.configMap?.name, `spec.volumes[${i}].projected.sources[${j}].configMap.name`, keys(source.configMap?.items)),
        ...used('Secret', source.secret?.name, `spec.volumes[${i}].projected.sources[${j}].secret.name`, keys(source.secret?.items)),
      ]),
    ]),
    ...containers.flatMap(({ at, container }) => [
      ...(container.env ?? []).flatMap(({ valueFrom }, i) => [
        ...used('ConfigMap', valueFrom?.configMapKeyRef?.name, `${at}.env[${i}].valueFrom.configMapKeyRef.name`),
        ...used('Secret', valueFrom?.secretKeyRef?.name, `${at}.env[${i}].valueFrom.secretKeyRef.name`),
      ]),
      ...(container.envFrom ?? []).flatMap(({ configMapRef, secretRef }, i) => [
        ...used('ConfigMap', configMapRef?.name, `${at}.envFrom[${i}].configMapRef.name`),
        ...used('Secret', secretRef?.name, `${at}.envFrom[${i}].secretRef.name`),
      ]),
    ]),
  ];
}

/** The types of Secrets that Flagger copies. */
export const COPIED_SECRETS = ['Opaque', 'kubernetes.io/basic-auth', 'kubernetes.io/ssh-auth', 'kubernetes.io/tls'];

/** A ConfigMap, if it is among the manifests. */
export function findConfigMap(topology: Topology, name: string, namespace: string): Typed<ConfigMap> | undefined {
  return topology.find('', 'ConfigMap', name, namespace) as Typed<ConfigMap> | undefined;
}

/** Whether Flagger copies a ConfigMap or Secret that is among the manifests for the pods of stable. */
export function isTracked(topology: Topology, kind: ConfigUse['kind'], name: string, namespace: string): boolean {
  const config = topology.find('', kind, name, namespace);
  return config !== undefined
    && flaggerSetting(topology, 'enable-config-tracking') !== 'false'
    && !config.annotations[CONFIG_TRACKING]?.startsWith('disable')
    && (kind === 'ConfigMap' || COPIED_SECRETS.includes(config.get('type') ?? 'Opaque'));
}
