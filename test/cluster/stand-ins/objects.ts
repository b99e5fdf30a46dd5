/** The parts of Kubernetes objects that the stand-ins read, as the API server writes them. */

export interface Metadata {
  readonly name: string;
  readonly namespace?: string;
  readonly uid?: string;
  readonly resourceVersion?: string;
  readonly creationTimestamp?: string;
  readonly deletionTimestamp?: string;
  readonly labels?: { readonly [name: string]: string };
  readonly annotations?: { readonly [name: string]: string };
  readonly ownerReferences?: ReadonlyArray<{ readonly kind: string; readonly name: string }>;
}

export interface KubernetesObject {
  readonly metadata: Metadata;
}

export interface Container {
  readonly name: string;
  readonly image?: string;
  readonly ports?: ReadonlyArray<{ readonly containerPort: number; readonly protocol?: string }>;
  readonly lifecycle?: { readonly preStop?: { readonly sleep?: { readonly seconds: number } } };
  readonly resources?: { readonly requests?: { readonly [resource: string]: string } };
}

export interface Pod extends KubernetesObject {
  readonly spec: { readonly containers: readonly Container[] };
  readonly status?: {
    readonly podIP?: string;
    readonly conditions?: ReadonlyArray<{ readonly type: string; readonly status: string }>;
  };
}

export type ReplicaSet = KubernetesObject;

export interface ServicePort {
  readonly name?: string;
  readonly port: number;
  readonly protocol?: string;
  readonly appProtocol?: string;
}

export interface Service extends KubernetesObject {
  readonly spec: { readonly type?: string; readonly clusterIP?: string; readonly ports?: readonly ServicePort[] };
}

export interface EndpointSlice extends KubernetesObject {
  readonly ports?: ReadonlyArray<{ readonly name?: string; readonly port?: number }> | null;
  readonly endpoints?: ReadonlyArray<{ readonly addresses: readonly string[]; readonly conditions?: { readonly ready?: boolean } }> | null;
}

export interface ParentReference {
  readonly group?: string;
  readonly kind?: string;
  readonly namespace?: string;
  readonly name: string;
  readonly port?: number;
}

export interface ValueMatch {
  readonly type?: string;
  readonly name: string;
  readonly value: string;
}

export interface RouteMatch {
  readonly path?: { readonly type?: string; readonly value?: string };
  readonly headers?: readonly ValueMatch[];
  readonly queryParams?: readonly ValueMatch[];
  readonly method?: string;
}

export interface HeaderChange {
  readonly set?: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  readonly add?: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  readonly remove?: readonly string[];
}

export interface Redirect {
  readonly scheme?: string;
  readonly hostname?: string;
  readonly port?: number;
  readonly statusCode?: number;
  readonly path?: { readonly type: string; readonly replaceFullPath?: string; readonly replacePrefixMatch?: string };
}

export interface Filter {
  readonly type: string;
  readonly requestHeaderModifier?: HeaderChange;
  readonly responseHeaderModifier?: HeaderChange;
  readonly requestRedirect?: Redirect;
}

export interface BackendReference {
  readonly group?: string;
  readonly kind?: string;
  readonly namespace?: string;
  readonly name: string;
  readonly port?: number;
  readonly weight?: number;
  readonly filters?: readonly Filter[];
}

export interface RouteRule {
  readonly matches?: readonly RouteMatch[];
  readonly filters?: readonly Filter[];
  readonly backendRefs?: readonly BackendReference[];
}

export interface Condition {
  readonly type: string;
  readonly status: string;
  readonly reason: string;
  readonly message: string;
  readonly lastTransitionTime: string;
  readonly observedGeneration?: number;
}

export interface RouteParentStatus {
  readonly controllerName: string;
  readonly parentRef: ParentReference;
  readonly conditions: readonly Condition[];
}

export interface HttpRoute extends KubernetesObject {
  readonly spec: {
    readonly parentRefs?: readonly ParentReference[];
    readonly hostnames?: readonly string[];
    readonly rules?: readonly RouteRule[];
  };
  readonly status?: { readonly parents?: readonly RouteParentStatus[] };
}

/** What the stand-ins know of the cluster at one moment. */
export interface Cluster {
  readonly pods: readonly Pod[];
  readonly replicaSets: readonly ReplicaSet[];
  readonly services: readonly Service[];
  readonly endpointSlices: readonly EndpointSlice[];
  readonly routes: readonly HttpRoute[];
}

/** `namespace/name` of an object. */
export function keyOf(object: KubernetesObject): string {
  return `${object.metadata.namespace ?? ''}/${object.metadata.name}`;
}
