import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { Caller } from './caller';

let server: Server;
let caller: Caller;

beforeAll(async () => {
  let count = 0;
  server = createServer(({ headers, url }, response) => {
    count += 1;
    if (url === '/elsewhere') { return response.writeHead(302, { location: '/' }).end(); }
    return response.end(url === '/text' ? 'hello' : JSON.stringify({ pod: 'a', namespace: 'shop', version: String(count % 4 ? 1 : 2), path: url, headers }));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  caller = new Caller({ address: '127.0.0.1', http: port, https: port });
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
});

test('a door is where it connects to; the host is that of the URL', async () => {
  const { pod } = await caller.request('http://shop.test/cart?x=1', { headers: { 'x-tester': 'yes' } });
  expect(pod).toMatchObject({ path: '/cart?x=1', headers: { 'host': 'shop.test', 'x-tester': 'yes' } });
});

test('what does not come from a pod says nothing of one, and redirects are not followed', async () => {
  expect(await caller.request('http://shop.test/text')).toMatchObject({ status: 200, text: 'hello', pod: undefined });
  expect(await caller.request('http://shop.test/elsewhere')).toMatchObject({ status: 302, headers: { location: '/' } });
});

test('many requests are counted by version', async () => {
  const answers = await caller.requests(40, 'http://shop.test/');
  expect(answers.count).toBe(40);
  expect(answers.percentOf('2')).toBe(25);
  expect(answers.percentOf('3')).toBe(0);
  expect(answers.byStatus).toEqual({ 200: 40 });
});

test('requests are sent until they are answered by the versions that are said', async () => {
  await caller.request('http://shop.test/text');
  await caller.settles({ 1: 30, 2: 10 }, 'http://shop.test/');
});

test('a load goes on until it is stopped, and what was taken is not counted again', async () => {
  const load = caller.load('http://shop.test/', { perSecond: 200 });
  await new Promise(resolve => setTimeout(resolve, 100));
  const first = load.take().count;
  await load.stop();
  load.take();
  await new Promise(resolve => setTimeout(resolve, 50));
  expect(first).toBeGreaterThan(0);
  expect(load.take().count).toBe(0);
});

test('a connection that fails is an error; in a load it is an answer with status 0', async () => {
  const nobody = new Caller({ address: '127.0.0.1', http: 1, https: 1 });
  await expect(nobody.request('http://shop.test/')).rejects.toThrow('ECONNREFUSED');
  const load = nobody.load('http://shop.test/', { perSecond: 100 });
  await new Promise(resolve => setTimeout(resolve, 100));
  await load.stop();
  expect(Object.keys(load.take().byStatus)).toEqual(['0']);
});
