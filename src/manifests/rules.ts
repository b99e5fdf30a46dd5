import { Rule } from '../checks/check';
import { Finding, Severity } from '../model/finding';
import { SourcePosition } from '../topology/resource';

const error = (name: string, title: string, why: string, fix: string, source: string): Rule =>
  ({ name, severity: Severity.ERROR, title, why, fix, source });

export const READABLE = error('manifest/readable',
  'A manifest in a folder can be read',
  'What is in it was not checked, and whoever cannot read it does not apply it either.',
  'Make it readable, e.g. decrypt it or correct the link; or leave the file out.',
  'https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/');

export const SYNTAX = error('manifest/syntax',
  'A manifest is well-formed YAML or JSON',
  'Nothing in the document can be read, so none of its objects is applied.',
  'Correct the text at this place; what is wrong may also be just above it.',
  'https://yaml.org/spec/1.2.2/');

export const RENDERED = error('manifest/rendered',
  'A template of Helm is rendered before anything reads it',
  'Between {{ and }} is a program, not YAML: what it will write is not known.',
  'Check what `helm template` prints, e.g. `helm template . | cdk8s-canary check -`.',
  'https://helm.sh/docs/helm/helm_template/');

export const UNIQUE_KEY = error('manifest/unique-key',
  'A key is there once in a map',
  'Of equal keys the last one counts, and the others are silently ignored.',
  'Put the fields together under one key.',
  'https://yaml.org/spec/1.2.2/#mapping');

export const OBJECT = error('manifest/object',
  'A document is a Kubernetes object, with apiVersion and kind',
  'The API server cannot tell what it is, and refuses it.',
  'Write apiVersion and kind, or leave the file out.',
  'https://kubernetes.io/docs/concepts/overview/working-with-objects/#required-fields');

/** What reading manifests can say. */
export const MANIFEST_RULES: Rule[] = [READABLE, SYNTAX, RENDERED, UNIQUE_KEY, OBJECT];

/** What is wrong with a document as such. */
export function problem({ name, severity, fix }: Rule, message: string, position: SourcePosition): Finding {
  return { rule: name, severity, message, fix, ...position };
}
