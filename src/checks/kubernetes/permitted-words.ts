import { Severity } from '../../model/finding';
import { wrongWords } from '../../topology';
import { ICheck } from '../check';

function meant(value: string, words: string[]): string | undefined {
  return words.find(word => word.toLowerCase() === value.toLowerCase());
}

export const permittedWords: ICheck = {
  rule: {
    name: 'kubernetes/permitted-words',
    severity: Severity.ERROR,
    title: 'A field that permits certain words has one of them',
    why: 'The API server refuses the object, though the published schema of Kubernetes permits any text.',
    fix: 'Write one of the words, with its capitals.',
    source: 'https://kubernetes.io/docs/reference/kubernetes-api/',
  },
  check: topology => wrongWords(topology).map(({ resource, field, value, words }) => ({
    resource, field, message: `'${value}' is none of ${words.join(', ')}.`, ...meant(value, words) && { fix: `Write ${meant(value, words)}.` },
  })),
};
