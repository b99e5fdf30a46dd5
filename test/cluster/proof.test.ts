import { proofDocument, provenIn, Result, resultTable } from './proof';

const component = (name: string, needs: any[] = []) => ({ name, title: `the ${name}`, needs, start: async () => {} });
const ETCD = { ...component('etcd'), tool: 'etcd' };
const RESULTS: Result[] = [
  { area: 'flagger', title: 'Canaries walk', components: [component('flagger', [ETCD]), component('traefik', [ETCD])], passed: true, seconds: 63, attempts: 1 },
  { area: 'harness', title: 'Nothing is left', components: [], passed: false, seconds: 5, attempts: 2 },
];

test('the table has a line for each scenario, and marks those that failed', () => {
  expect(resultTable(RESULTS).split('\n')).toEqual([
    '   TIME   GENUINE PARTS     SCENARIO',
    '✔   63 s  flagger, traefik  Canaries walk',
    '✖    5 s  –                 Nothing is left (alone, after a failure beside others)',
  ]);
});

test('the document names each program once, with those that others need', () => {
  const programs = proofDocument(RESULTS).split('\n').filter(line => line.includes('| the '));
  expect(programs).toEqual(['| etcd | the etcd | v3.6.5 |', '| flagger | the flagger |  |', '| traefik | the traefik |  |']);
});

test('the scenarios stand under the area that they belong to', () => {
  expect(proofDocument(RESULTS)).toContain('## flagger\n\n| scenario |');
  expect(proofDocument(RESULTS)).toMatch(/\| Nothing is left \| – \| 5, alone, after a failure beside others \|\n$/);
});

test('what a document proves can be read back', () => {
  expect(provenIn(proofDocument(RESULTS))).toEqual(['Canaries walk', 'Nothing is left']);
  expect(provenIn('')).toEqual([]);
});
