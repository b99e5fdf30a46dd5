import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IMPORTS } from '../../../../imports/manifest';
import { apiVersion, KindFacts } from '../../../../imports/schema';
import { Cluster } from '../../harness';

/** Sources of kinds that no program of the harness brings along. Their schemas are pinned: they are served as they were recorded. */
const SOURCES = ['linkerd-version-2.20', 'linkerd-smi-v0.2.7', 'mcs-api-v0.5.0'];

/** Serves the pinned kinds for which there is no program here. Several scenarios want the same. */
export async function servePinnedKinds(cluster: Cluster): Promise<void> {
  const kinds = SOURCES.flatMap(source => readdirSync(join(IMPORTS, source)).map((file): KindFacts => JSON.parse(readFileSync(join(IMPORTS, source, file), 'utf8'))));
  await Promise.all(kinds.map(async facts => {
    const definition = definitionOf(facts);
    const inCluster = () => cluster.kubernetes.get({ ...definition, name: definition.metadata.name });
    // Another scenario may have been first.
    await cluster.kubernetes.create(definition).catch(async error => { if (!await inCluster()) { throw error; } });
    await cluster.until(`the kind ${definition.metadata.name} is served`, async () => {
      const { status } = await inCluster() ?? {};
      return status?.conditions?.some((condition: any) => condition.type === 'Established' && condition.status === 'True');
    });
    // The list of what is served follows a little later.
    await cluster.until(`there are no ${facts.plural} yet`, () =>
      cluster.kubernetes.list(apiVersion(facts.group, facts.versions.find(({ storage }) => storage)!.name), facts.kind, 'default').then(() => true, () => false));
  }));
}

function definitionOf({ group, kind, plural, scope, versions }: KindFacts) {
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      scope,
      names: { kind, plural, singular: kind.toLowerCase(), listKind: `${kind}List` },
      versions: versions.map(({ schema, ...version }) => ({ ...version, schema: { openAPIV3Schema: schema } })),
    },
  };
}
