import { errorsOf } from './rollout-of';
import { RolloutStrategy } from 'cdk8s-canary';

test.each([undefined, 1, 25, 100])('a promotion may move by %p percent', promotionStep => {
  expect(errorsOf({ strategy: RolloutStrategy.canary({ promotionStep }) })).toEqual([]);
});

test.each([0, -10, 101, 2.5, NaN])('a promotion cannot move by %p percent', promotionStep => {
  expect(errorsOf({ strategy: RolloutStrategy.canary({ promotionStep }) })).toEqual([
    expect.stringMatching(`^\\[shop/rollout\\] rollout/promotion-step: The promotion moves by ${promotionStep} percent.* Fix: Use a whole percent from 1 to 100\\.$`),
  ]);
});
