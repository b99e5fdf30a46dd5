import { Turns } from './balance';

const taken = (turns: Turns, weights: number[], times: number) =>
  Array.from({ length: times }, () => turns.next(weights.map(weight => ({ weight }))));
const counted = (choices: Array<number | undefined>, index: number) => choices.filter(choice => choice === index).length;

test.each([[[75, 25], 100], [[99, 1], 100], [[1, 1, 1], 3], [[100, 0], 10], [[50, 30, 20], 10]])('of %j each gets exactly its share in %d turns', (weights, times) => {
  const choices = taken(new Turns(), weights, times);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  expect(weights.map((_, index) => counted(choices, index))).toEqual(weights.map(weight => weight * times / total));
});

test('turns of one choice are spread, not in a row', () => {
  expect(taken(new Turns(), [3, 1], 8)).toEqual([0, 0, 1, 0, 0, 0, 1, 0]);
});

test('other weights begin anew, so that their shares are exact from then on', () => {
  const turns = new Turns();
  taken(turns, [99, 1], 7);
  expect(counted(taken(turns, [50, 50], 100), 1)).toBe(50);
});

test.each([[[]], [[0, 0]]])('nobody is chosen of %j', weights => {
  expect(new Turns().next(weights.map(weight => ({ weight })))).toBeUndefined();
});
