import { engineContract } from './engine-contract';
import { gatewayContract, meshContract, metricProviderContract } from './plane-contracts';
import { argo, flagger, linkerd, none, prometheus, traefik } from 'cdk8s-canary';

engineContract(new flagger.FlaggerEngine());
engineContract(new argo.ArgoRolloutsEngine());
meshContract(new linkerd.LinkerdMesh());
meshContract(new none.NoMesh());
gatewayContract(new traefik.TraefikGateway());
metricProviderContract(new prometheus.Prometheus('http://prometheus:9090'));
