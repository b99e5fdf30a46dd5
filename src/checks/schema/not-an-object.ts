import { Severity } from '../../model/finding';
import { structuralCheck } from '../read-structure';

export const notAnObject = structuralCheck('not-an-object', {
  name: 'schema/not-an-object',
  severity: Severity.ERROR,
  title: 'An object of Kubernetes has an apiVersion, a kind and a name',
  why: 'The API server cannot tell what it is, and refuses it.',
  fix: 'Add apiVersion, kind and metadata.name.',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/#required-fields',
});
