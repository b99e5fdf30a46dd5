// For meshes that do not read routes of Gateway API yet: the same split as a TrafficSplit of the Service Mesh Interface, in two of its versions.
import { App, Chart } from 'cdk8s';
import { RouteBackend, RouteParent, TrafficSplit, Weight, smi } from 'cdk8s-canary';

const app = new App();
const shop = new Chart(app, 'shop', { namespace: 'shop' });

const inThe = (version: smi.SmiVersion, service: string) => new TrafficSplit(shop, service, {
  parents: [RouteParent.service(service, 8080)],
  backends: [
    RouteBackend.service(`${service}-v1`, 8080, { weight: Weight.percent(90) }),
    RouteBackend.service(`${service}-v2`, 8080, { weight: Weight.percent(10) }),
  ],
  output: new smi.SmiTrafficSplit(version),
});

for (const split of [inThe(smi.SmiVersion.V1ALPHA1, 'web'), inThe(smi.SmiVersion.V1ALPHA2, 'orders')]) {
  split.acknowledge('smi/deprecated', 'Linkerd is updated in spring; the route of Gateway API takes over then');
}

app.synth();
