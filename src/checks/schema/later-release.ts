import { Severity } from '../../model/finding';
import { structuralCheck } from '../read-structure';

export const laterRelease = structuralCheck('later-release', {
  name: 'schema/later-release',
  severity: Severity.WARNING,
  title: 'What is written is part of the installed release of Gateway API',
  why: 'With the CRDs of an earlier release the API server refuses such a value or version, and drops such a field without a word.',
  fix: 'Install the later release, and tell the version of gatewayApi that is installed; or do without.',
  source: 'https://gateway-api.sigs.k8s.io/concepts/versioning/',
});
