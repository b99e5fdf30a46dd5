import { Severity } from '../../model/finding';
import { apexOf, canaries, FlaggerCanary, providerOf, Resource, Topology } from '../../topology';
import { ICheck } from '../check';

const KINDS: { [provider: string]: [string, string] } = {
  gatewayapi: ['gateway.networking.k8s.io', 'HTTPRoute'],
  contour: ['projectcontour.io', 'HTTPProxy'],
  istio: ['networking.istio.io', 'VirtualService'],
  linkerd: ['split.smi-spec.io', 'TrafficSplit'],
  smi: ['split.smi-spec.io', 'TrafficSplit'],
  osm: ['split.smi-spec.io', 'TrafficSplit'],
  traefik: ['traefik.io', 'TraefikService'],
};

function splits(topology: Topology, canary: FlaggerCanary): Resource[] {
  const [provider] = (providerOf(canary) ?? '').split(':');
  const { ingressRef } = canary.manifest.spec!;
  const [group, kind] = KINDS[provider] ?? [];
  const found = [
    kind ? topology.find(group, kind, apexOf(canary), canary.namespace) : undefined,
    ['nginx', 'skipper'].includes(provider) ? topology.find('networking.k8s.io', 'Ingress', `${ingressRef?.name}-canary`, canary.namespace) : undefined,
  ];
  return found.flatMap(resource => resource ?? []);
}

export const generatedSplit: ICheck = {
  rule: {
    name: 'flagger/generated-split',
    severity: Severity.WARNING,
    title: 'The object by which Flagger divides requests is not among the manifests',
    why: 'Flagger makes it, and writes over what has its name. Whoever applies the manifests takes the weights back, in the middle of'
      + ' a rollout too.',
    fix: 'Leave it out, and say in spec.service of the Canary what it is to have.',
    source: 'https://docs.flagger.app/usage/how-it-works',
  },
  check: topology => canaries(topology).flatMap(canary => splits(topology, canary).map(resource => ({
    resource,
    message: `Flagger makes ${resource.kind} ${resource.name} for Canary ${canary.name}.`,
  }))),
};
