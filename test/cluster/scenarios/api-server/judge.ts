import { Written } from './sources';
import { Cluster } from '../../harness';

const AT_ONCE = 8;

/** Where objects are judged: others in the cluster may have some of these names. */
const ownNamespace = (namespace: string) => `judged-${namespace}`;

/** Why the API server refuses objects, each with who wrote it; empty if it accepts them all. None of them is kept. */
export async function refusalsOf(written: readonly Written[], { kubernetes }: Cluster): Promise<string[]> {
  const namespaces = new Set(written.map(({ object }) => object.metadata.namespace).filter(Boolean));
  for (const namespace of namespaces) {
    await kubernetes.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: ownNamespace(namespace) } }, { manager: 'cluster' });
  }
  const waiting = [...written];
  const refusals: string[] = [];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { by, object: { metadata, ...rest } } = next;
      const object = { ...rest, metadata: { ...metadata, ...metadata.namespace && { namespace: ownNamespace(metadata.namespace) } } };
      await kubernetes.apply(object, { dryRun: true }).catch(error => { refusals.push(`${by}: ${error.message}`); });
    }
  }));
  return refusals.sort();
}
