import { Severity } from '../../model/finding';
import { structuralCheck } from '../read-structure';

export const label = structuralCheck('label', {
  name: 'schema/label',
  severity: Severity.ERROR,
  title: 'Labels and annotations have keys and values that are permitted',
  why: 'The API server refuses the object, or the pods that it would make.',
  fix: 'Use at most 63 letters, digits, dots, dashes and underscores. Longer texts belong into annotations.',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
});
