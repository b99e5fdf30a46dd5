import { Severity } from '../../model/finding';
import { structuralCheck } from '../read-structure';

export const name = structuralCheck('name', {
  name: 'schema/name',
  severity: Severity.ERROR,
  title: 'Names and namespaces are names of DNS',
  why: 'The API server refuses the object.',
  fix: 'Use small letters, digits and dashes, and keep it short.',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
});
