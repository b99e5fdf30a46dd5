import { engineContract } from './engine-contract';
import { gatewayContract, meshContract, metricProviderContract } from './plane-contracts';
import { GATEWAYS, MESHES } from '../../docs/providers';
import { argo, envoy, flagger, generic, gke, istio, prometheus } from 'cdk8s-canary';

engineContract(new flagger.FlaggerEngine());
engineContract(new argo.ArgoRolloutsEngine());
for (const mesh of MESHES) { meshContract(mesh); }
meshContract(new istio.IstioMesh({ dataPlane: istio.DataPlane.AMBIENT }));
for (const gateway of GATEWAYS) { gatewayContract(gateway); }
gatewayContract(new envoy.EnvoyGateway({ callsServices: true }));
gatewayContract(new gke.GkeGateway({ multiCluster: true }));
gatewayContract(new generic.GenericGateway({ className: 'other', controllerName: 'example.com/gateway-controller' }));
metricProviderContract(new prometheus.Prometheus('http://prometheus:9090'));
