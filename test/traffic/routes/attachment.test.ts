import { checkHosts } from '../../../src/traffic/routes/attachment';

test.each([[0], [16]])('%d hosts are fine', count => {
  expect(checkHosts(Array.from({ length: count }, (_, i) => `h${i}.acme.dev`))).toEqual([]);
});

test('the API server takes no more than 16', () => {
  expect(checkHosts(Array.from({ length: 17 }, (_, i) => `h${i}.acme.dev`))).toEqual([
    expect.objectContaining({ rule: 'gateway/host-count', message: expect.stringContaining('17 hosts') }),
  ]);
});
