import { chart, objects } from '../support/synth';
import { IGatewayProvider, MeshGateway, contour, gke, kong, nginx } from 'cdk8s-canary';

/** The GatewayClasses that come with a Gateway. */
function classesOf(provider: IGatewayProvider): any[] {
  const platform = chart();
  new MeshGateway(platform, 'edge', { provider });
  return objects(platform).filter(({ kind }) => kind === 'GatewayClass');
}

test.each([new gke.GkeGateway(), new nginx.NginxGateway()])('$name brings its class along', provider => {
  expect(classesOf(provider)).toEqual([]);
});

test('a class that no installation brings along is made', () => {
  expect(classesOf(new contour.ContourGateway({ className: 'internal' }))).toEqual([{
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'GatewayClass',
    metadata: { name: 'internal' },
    spec: { controllerName: 'projectcontour.io/gateway-controller' },
  }]);
});

test('the proxy of the Kong Ingress Controller was installed before, which the class has to say', () => {
  expect(classesOf(new kong.KongIngressController())[0].metadata.annotations).toEqual({ 'konghq.com/gatewayclass-unmanaged': 'true' });
  expect(classesOf(new kong.KongGateway())[0].metadata.annotations).toBeUndefined();
});
