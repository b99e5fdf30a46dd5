import { Written } from './sources';
import { Cluster } from '../../harness';

const AT_ONCE = 8;

/** Where objects are judged: others in the cluster may have some of these names. */
export const ownNamespace = (namespace: string) => `judged-${namespace}`;

/** Why the API server refuses objects, each with who wrote it; empty if it accepts them all. None of them is kept. */
export async function refusalsOf(written: readonly Written[], cluster: Cluster): Promise<string[]> {
  const refusals: string[] = [];
  await judged(written, cluster, (_, refusal) => { if (refusal) { refusals.push(refusal); } });
  return refusals.sort();
}

/** Tells what the API server makes of each object, or why it refuses it. None of them is kept. */
export async function judged<T extends Written>(
  written: readonly T[], { kubernetes }: Cluster, tell: (one: T, refusal: string | undefined, accepted?: any) => void,
): Promise<void> {
  const namespaces = new Set(written.map(({ object }) => object.metadata.namespace).filter(Boolean));
  for (const namespace of namespaces) {
    await kubernetes.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: ownNamespace(namespace) } }, { manager: 'cluster' });
  }
  const waiting = [...written];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const one = next;
      const { metadata, ...rest } = one.object;
      const object = { ...rest, metadata: { ...metadata, ...metadata.namespace && { namespace: ownNamespace(metadata.namespace) } } };
      await kubernetes.apply(object, { dryRun: true })
        .then(accepted => tell(one, undefined, accepted), error => tell(one, `${one.by}: ${error.message}`));
    }
  }));
}
