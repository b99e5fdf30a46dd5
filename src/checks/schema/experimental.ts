import { Severity } from '../../model/finding';
import { structuralCheck } from '../read-structure';

export const experimental = structuralCheck('experimental', {
  name: 'schema/experimental',
  severity: Severity.WARNING,
  title: 'What is written is part of Gateway API\'s standard channel',
  why: 'With the CRDs of the standard channel the API server drops such a field without a word, and refuses such a value or version.',
  fix: 'Install the CRDs of the experimental channel, or do without.',
  source: 'https://gateway-api.sigs.k8s.io/concepts/versioning/#release-channels',
});
