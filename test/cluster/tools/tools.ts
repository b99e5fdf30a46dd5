/** Gateway API's CRDs come in two sets: what is stable, and that with what is tried out. */
export type Channel = 'standard' | 'experimental';

/** Programs and CRDs of one Go module, pinned by the go.mod in the folder of this name. */
export interface Tool {
  readonly name: string;
  readonly module: string;
  readonly version: string;

  /** The programs, each with the package that it is built from. */
  readonly binaries: { readonly [name: string]: string };

  /** Variables of the program that are set when it is built, such as the version it reports. */
  readonly stamps?: { readonly [variable: string]: string };

  /** Build tags: parts to leave out. */
  readonly tags?: readonly string[];

  /** Where the module has its CRDs: a file, a folder, or one for each channel. */
  readonly crds?: string | { readonly [channel in Channel]: string };
}

/** What the cluster tests run. Another tool is an entry here, and a folder with its go.mod and go.sum. */
export const TOOLS: readonly Tool[] = [
  {
    name: 'etcd',
    module: 'go.etcd.io/etcd/server/v3',
    version: 'v3.6.5',
    binaries: { etcd: 'go.etcd.io/etcd/server/v3' },
  },
  {
    name: 'kubernetes',
    module: 'k8s.io/kubernetes',
    version: 'v1.36.3',
    binaries: {
      'kube-apiserver': 'k8s.io/kubernetes/cmd/kube-apiserver',
      'kube-controller-manager': 'k8s.io/kubernetes/cmd/kube-controller-manager',
      'kube-scheduler': 'k8s.io/kubernetes/cmd/kube-scheduler',
    },
    // Clients cannot read the version of a server that was built without.
    stamps: {
      'k8s.io/component-base/version.gitVersion': 'v1.36.3',
      'k8s.io/component-base/version.gitMajor': '1',
      'k8s.io/component-base/version.gitMinor': '36',
      'k8s.io/component-base/version.gitTreeState': 'clean',
    },
  },
  {
    name: 'kwok',
    module: 'sigs.k8s.io/kwok',
    version: 'v0.8.0',
    binaries: { kwok: 'sigs.k8s.io/kwok/cmd/kwok' },
  },
  {
    name: 'flagger',
    module: 'github.com/fluxcd/flagger',
    version: 'v1.44.0',
    binaries: {
      flagger: 'github.com/fluxcd/flagger/cmd/flagger',
      loadtester: 'github.com/fluxcd/flagger/cmd/loadtester',
    },
    crds: 'artifacts/flagger/crd.yaml',
  },
  {
    name: 'argo-rollouts',
    module: 'github.com/argoproj/argo-rollouts',
    version: 'v1.9.1',
    binaries: {
      'rollouts-controller': 'github.com/argoproj/argo-rollouts/cmd/rollouts-controller',
      'kubectl-argo-rollouts': 'github.com/argoproj/argo-rollouts/cmd/kubectl-argo-rollouts',
    },
    crds: 'manifests/crds',
  },
  {
    // Our own program: what Argo Rollouts calls to change routes. The version is that of the interface it implements.
    name: 'traffic-router',
    module: 'github.com/argoproj/argo-rollouts',
    version: 'v1.9.1',
    binaries: { 'traffic-router': '.' },
  },
  {
    name: 'traefik',
    module: 'github.com/traefik/traefik/v3',
    version: 'v3.7.9',
    binaries: { traefik: 'github.com/traefik/traefik/v3/cmd/traefik' },
    crds: 'docs/content/reference/dynamic-configuration/kubernetes-crd-definition-v1.yml',
  },
  {
    name: 'prometheus',
    module: 'github.com/prometheus/prometheus',
    version: 'v0.313.5',
    binaries: { prometheus: 'github.com/prometheus/prometheus/cmd/prometheus' },
    stamps: { 'github.com/prometheus/common/version.Version': '3.13.5' },
    // Targets come from files and over HTTP only; the clients of all clouds would be most of the build.
    tags: ['netgo', 'remove_all_sd'],
  },
  ...['v1.5.1', 'v1.6.1'].map(version => ({
    name: `gateway-api-${version.split('.').slice(0, 2).join('.').slice(1)}`,
    module: 'sigs.k8s.io/gateway-api',
    version,
    binaries: {},
    crds: { standard: 'config/crd/standard', experimental: 'config/crd/experimental' },
  })),
];

/** The tools of these names, in the order in which they are built; all if none is named. Throws on a name that no tool has. */
export function toolsNamed(names: readonly string[]): readonly Tool[] {
  const unknown = names.filter(name => !TOOLS.some(tool => tool.name === name));
  if (unknown.length > 0) {
    throw new Error(`No tool is called ${unknown.join(' or ')}. The tools are ${TOOLS.map(tool => tool.name).join(', ')}.`);
  }
  return names.length > 0 ? TOOLS.filter(tool => names.includes(tool.name)) : TOOLS;
}
