import { checkResources } from '../../src/checks';
import { Resource } from '../../src/topology';

const ofAnnotations = (annotations: { [key: string]: string }) =>
  checkResources([new Resource({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'web', namespace: 'shop', annotations } })])
    .filter(({ rule }) => rule.startsWith('acknowledge/'));

test.each([
  ['a reason', 'flagger.selector-label', 'the old labels stay until spring', []],
  ['no reason', 'flagger.selector-label', ' ', [{ rule: 'acknowledge/reason', field: 'metadata.annotations["acknowledge.cdk8s-canary.dev/flagger.selector-label"]' }]],
  ['a slip in the name', 'flagger.selector-lable', 'x', [{ rule: 'acknowledge/known-rule', fix: 'Write acknowledge.cdk8s-canary.dev/flagger.selector-label.' }]],
  ['an unknown rule of ours', 'flagger.everything-green', 'x', [{ rule: 'acknowledge/known-rule', fix: 'Correct the name, or take the annotation out.' }]],
  ['what may be a rule of a team that is not run here', 'shop.image-has-tag', 'x', []],
])('an annotation with %s', (_, rule, reason, expected) => {
  expect(ofAnnotations({ [`acknowledge.cdk8s-canary.dev/${rule}`]: reason })).toMatchObject(expected);
});

test('other annotations are none of its business', () => {
  expect(ofAnnotations({ 'example.com/flagger.x': '' })).toEqual([]);
});

test('these rules can be acknowledged like others', () => {
  expect(ofAnnotations({
    'acknowledge.cdk8s-canary.dev/flagger.everything-green': 'x',
    'acknowledge.cdk8s-canary.dev/acknowledge.known-rule': 'comes with the next version',
  })).toEqual([]);
});
