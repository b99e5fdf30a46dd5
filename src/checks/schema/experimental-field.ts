import { Severity } from '../../model/finding';
import { structuralCheck } from '../read-structure';

export const experimentalField = structuralCheck('experimental-field', {
  name: 'schema/experimental-field',
  severity: Severity.WARNING,
  title: 'A field of Gateway API belongs to the standard channel',
  why: 'With the CRDs of the standard channel the API server drops the field without a word.',
  fix: 'Install the CRDs of the experimental channel, or take the field out.',
  source: 'https://gateway-api.sigs.k8s.io/concepts/versioning/#release-channels',
});
