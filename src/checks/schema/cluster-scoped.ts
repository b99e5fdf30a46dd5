import { Severity } from '../../model/finding';
import { structuralCheck } from '../read-structure';

export const clusterScoped = structuralCheck('cluster-scoped', {
  name: 'schema/cluster-scoped',
  severity: Severity.WARNING,
  title: 'An object of the whole cluster names no namespace',
  why: 'The API server drops the namespace, so a second one of the same name in another namespace overwrites the first.',
  fix: 'Take metadata.namespace out.',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#not-all-objects-are-in-a-namespace',
});
