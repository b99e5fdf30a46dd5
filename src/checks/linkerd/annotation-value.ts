import { Severity } from '../../model/finding';
import {
  annotated, AnnotationForm, BALANCER_ANNOTATIONS, CALL_ANNOTATIONS, fieldParts, fieldPath, isReadable, POD_ANNOTATIONS, PROXY_ANNOTATIONS,
} from '../../topology';
import { ICheck } from '../check';

const FORMS = { ...PROXY_ANNOTATIONS, ...POD_ANNOTATIONS, ...CALL_ANNOTATIONS, ...BALANCER_ANNOTATIONS };

const WORDS: { [form: string]: string } = {
  'boolean': 'true or false',
  'number': 'a whole number',
  'quantity': 'a quantity such as 100m or 64Mi',
  'ratio': 'a number between 0 and 1',
  'duration': 'a duration of one whole number and one unit, such as 90s',
  'go-duration': 'a duration such as 1m30s',
};

const described = (form: AnnotationForm) => typeof form === 'string' ? WORDS[form] : `one of ${form.join(', ')}`;

export const annotationValue: ICheck = {
  rule: {
    name: 'linkerd/annotation-value',
    severity: Severity.ERROR,
    title: 'The value of each annotation is one that Linkerd can read',
    why: 'Linkerd logs a value that it cannot read, and goes on as if the annotation were not there; of a circuit breaker or a retry nothing is'
      + ' left then.',
    fix: 'Write the value in the form that is named.',
    source: 'https://linkerd.io/2/reference/proxy-configuration/',
  },
  check: topology => annotated(topology).filter(({ on }) => on !== 'workload').flatMap(({ resource, at, annotations }) => Object.entries(annotations)
    .filter(([key, value]) => FORMS[key] && FORMS[key] !== 'ports' && !isReadable(FORMS[key], value))
    .map(([key, value]) => ({
      resource, field: fieldPath(...fieldParts(at), key), message: `Linkerd cannot read '${value}' as ${described(FORMS[key])}.`,
    }))),
};
