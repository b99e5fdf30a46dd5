import { Hopeless, until } from './until';

const soon = { seconds: 0.05, everyMillis: 5 };

test('returns what is found, however often it was missing', async () => {
  let looks = 0;
  await expect(until('third', () => (looks += 1) === 3 && 'found', soon)).resolves.toBe('found');
});

test('what never comes is an error that says what was seen last', async () => {
  await expect(until('the end', () => { throw new Error('still going'); }, soon)).rejects.toThrow('the end: not within 0.05 seconds; still going');
  await expect(until('the end', () => undefined, soon)).rejects.toThrow('the end: not within 0.05 seconds');
});

test('what is hopeless is not looked for again', async () => {
  let looks = 0;
  await expect(until('it', () => {
    looks += 1;
    throw new Hopeless('gone');
  }, soon)).rejects.toThrow('gone');
  expect(looks).toBe(1);
});
