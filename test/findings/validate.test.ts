import { Construct } from 'constructs';
import { acknowledge } from '../../src/findings/acknowledgements';
import { failOnErrors, findingsOf } from '../../src/findings/validate';
import { chart, errors } from '../support/synth';
import { Finding, Findings, Severity } from 'cdk8s-canary';

const error = Findings.error('app/one', 'One is wrong.', 'Change one.');
const other = Findings.error('app/two', 'Two is wrong.', 'Change two.');
const warning = Findings.warning('app/three', 'Three is odd.', 'Look at three.');

test('an error fails, a warning does not', () => {
  expect(error).toEqual({ rule: 'app/one', severity: Severity.ERROR, message: 'One is wrong.', fix: 'Change one.' });
  expect(warning).toEqual({ rule: 'app/three', severity: Severity.WARNING, message: 'Three is odd.', fix: 'Look at three.' });
});

test('findings say where they were found, without those that are acknowledged', () => {
  const web = new Construct(chart(), 'web');
  acknowledge(web, 'app/one', 'it is meant so');
  expect(findingsOf(web, [error, other, warning])).toEqual([{ ...other, path: 'shop/web' }, { ...warning, path: 'shop/web' }]);
});

test('synthesis fails with all errors at once, each with its path and its fix', () => {
  const shop = chart();
  failOnErrors(new Construct(shop, 'web'), () => [error, warning, other]);
  failOnErrors(new Construct(shop, 'api'), () => [error]);
  expect(errors(shop)).toEqual([
    '[shop/web] app/one: One is wrong. Fix: Change one.',
    '[shop/web] app/two: Two is wrong. Fix: Change two.',
    '[shop/api] app/one: One is wrong. Fix: Change one.',
  ]);
});

test('findings are looked for when the app is complete', () => {
  const shop = chart();
  const found: Finding[] = [error];
  failOnErrors(new Construct(shop, 'web'), () => found);
  found.pop();
  expect(errors(shop)).toEqual([]);
});
