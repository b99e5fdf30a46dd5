import { Severity } from '../../model/finding';
import { structuralCheck } from '../read-structure';

export const required = structuralCheck('required', {
  name: 'schema/required',
  severity: Severity.ERROR,
  title: 'A field that its kind requires is there',
  why: 'The API server refuses the object, or its controller can do nothing with it.',
  fix: 'Add the field.',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/#required-fields',
});
