import { Severity } from '../../model/finding';
import { structuralCheck } from '../read-structure';

export const deprecatedVersion = structuralCheck('deprecated-version', {
  name: 'schema/deprecated-version',
  severity: Severity.WARNING,
  title: 'The version of the kind is not a deprecated one',
  why: 'A later release ceases to serve it, and then the object is refused.',
  fix: 'Write a newer version, and the fields as that version has them.',
  source: 'https://kubernetes.io/docs/reference/using-api/deprecation-policy/',
});
