import * as packet from 'dns-packet';
import { clusterOf, endpointsFor, serviceOf } from './cluster-fixture';
import { answerTo } from './dns';

const CLUSTER = clusterOf({
  services: [serviceOf('web', '10.96.1.1'), serviceOf('headless', 'None')],
  endpointSlices: [endpointsFor('headless', '10.244.0.2', '10.244.0.1')],
});

test.each<[string, packet.RecordType, string, string[]]>([
  ['web.shop.svc.cluster.local', 'A', 'NOERROR', ['10.96.1.1']],
  ['WEB.shop.svc.Cluster.local', 'A', 'NOERROR', ['10.96.1.1']],
  ['web.shop.svc.cluster.local', 'AAAA', 'NOERROR', []],
  ['headless.shop.svc.cluster.local', 'A', 'NOERROR', ['10.244.0.1', '10.244.0.2']],
  ['web.other.svc.cluster.local', 'A', 'NXDOMAIN', []],
  ['web.shop.svc', 'A', 'NXDOMAIN', []],
  ['example.com', 'A', 'NXDOMAIN', []],
  ['example.com.svc.cluster.local', 'AAAA', 'NXDOMAIN', []],
])('%s %s is %s', (name, type, code, addresses) => {
  const question = packet.encode({ type: 'query', id: 7, flags: packet.RECURSION_DESIRED, questions: [{ type, name }] });
  const answer = packet.decode(answerTo(question, CLUSTER));
  expect(answer).toMatchObject({ id: 7, type: 'response', rcode: code, questions: [{ name, type }] });
  expect(answer.answers!.map(record => (record as packet.StringAnswer).data)).toEqual(addresses);
});
