import { Severity } from '../../model/finding';
import { structuralCheck } from '../read-structure';

export const version = structuralCheck('version', {
  name: 'schema/version',
  severity: Severity.ERROR,
  title: 'The version of the kind is one that is served',
  why: 'The API server refuses the object: no matches for kind in this version.',
  fix: 'Write a version that is served, and the fields as that version has them.',
  source: 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/',
});
