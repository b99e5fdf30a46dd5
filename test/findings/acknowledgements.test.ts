import { Construct } from 'constructs';
import { acknowledge, acknowledgedReason } from '../../src/findings/acknowledgements';
import { chart } from '../support/synth';

const RULE = 'rollout/weights';

test('a construct and everything in it inherit an acknowledgement, with its reason', () => {
  const outer = new Construct(chart(), 'outer');
  const inner = new Construct(new Construct(outer, 'middle'), 'inner');
  acknowledge(outer, RULE, 'a test of ours');
  expect(acknowledgedReason(outer, RULE)).toBe('a test of ours');
  expect(acknowledgedReason(inner, RULE)).toBe('a test of ours');
});

test('nobody else is concerned by an acknowledgement', () => {
  const outer = new Construct(chart(), 'outer');
  const inner = new Construct(outer, 'inner');
  acknowledge(inner, RULE, 'a test of ours');
  expect(acknowledgedReason(outer, RULE)).toBeUndefined();
  expect(acknowledgedReason(new Construct(outer, 'sibling'), RULE)).toBeUndefined();
});

test('other rules go on', () => {
  const construct = new Construct(chart(), 'web');
  acknowledge(construct, RULE, 'a test of ours');
  acknowledge(construct, 'l4-9/tls-1-9', 'another reason');
  expect(acknowledgedReason(construct, 'rollout/port')).toBeUndefined();
  expect(acknowledgedReason(construct, 'l4-9/tls-1-9')).toBe('another reason');
});

test.each([
  ['no rule', '', 'because', 'finding/acknowledge: got ""; allowed is the name of a rule, e.g.'],
  ['a word that is no rule', 'weights', 'because', 'finding/acknowledge: got "weights";'],
  ['a rule in capitals', 'Rollout/Weights', 'because', 'finding/acknowledge: got "Rollout/Weights";'],
  ['all rules of a kind', 'rollout/*', 'because', 'finding/acknowledge: got "rollout/*";'],
  ['no reason', RULE, '', 'finding/acknowledge: got ""; allowed is a reason for those who read this later.'],
  ['a blank reason', RULE, ' \n', 'finding/acknowledge: got " \\n";'],
])('%s cannot be acknowledged', (_, rule, reason, message) => {
  const construct = new Construct(chart(), 'web');
  expect(() => acknowledge(construct, rule, reason)).toThrow(message);
  expect(construct.node.metadata).toEqual([]);
});
