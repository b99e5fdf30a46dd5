import { serviceOf } from './cluster-fixture';
import { carriesHttp } from './protocol';

test.each<[number, string | undefined, string | undefined, boolean]>([
  [80, undefined, undefined, true],
  [80, 'HTTP', undefined, true],
  [80, 'kubernetes.io/h2c', undefined, true],
  [80, 'grpc', undefined, false],
  [80, 'tcp', undefined, false],
  [3306, 'http', undefined, false],
  [3306, undefined, '', true],
  [80, undefined, '70-90', false],
  [80, undefined, '80', false],
  [80, undefined, '80,http', true],
])('port %d with appProtocol %s and opaque ports %s carries HTTP: %s', (port, appProtocol, opaque, expected) => {
  const service = serviceOf('web');
  const annotations = opaque === undefined ? undefined : { 'config.linkerd.io/opaque-ports': opaque };
  expect(carriesHttp({ ...service, metadata: { ...service.metadata, annotations } }, { port, appProtocol })).toBe(expected);
});
