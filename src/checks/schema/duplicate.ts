import { Severity } from '../../model/finding';
import { structuralCheck } from '../read-structure';

export const duplicate = structuralCheck('duplicate', {
  name: 'schema/duplicate',
  severity: Severity.ERROR,
  title: 'Entries of a list differ in what they are told apart by',
  why: 'The API server refuses the object, because it could not tell the two entries apart in later changes.',
  fix: 'Take one of them out, or give it another key.',
  source: 'https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy',
});
