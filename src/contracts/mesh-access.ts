import { RenderedObject } from './rendered-object';

/** Who calls an app. */
export interface AccessCaller {
  /** Unique among the callers of an app, in lower case with dashes: part of names. */
  readonly id: string;

  /**
   * The ServiceAccount that its pods run as; every ServiceAccount of `namespace` if there is none.
   *
   * @default - all of the namespace
   */
  readonly serviceAccount?: string;

  /**
   * Its namespace. None together with no ServiceAccount and no networks means every meshed pod.
   *
   * @default - that of the app
   */
  readonly namespace?: string;

  /**
   * Addresses it calls from, in CIDR notation, with or without the mesh.
   *
   * @default - any address, with the identity that the mesh gives it
   */
  readonly networks?: string[];
}

/** Who may call an app: everyone else is refused. */
export interface AccessModel {
  /** Name of the app. */
  readonly name: string;
  /** @default - chosen when the manifests are applied */
  readonly namespace?: string;
  /** Labels of the pods of stable and canary, whatever the engine calls them. */
  readonly podLabels: { [key: string]: string };
  /** Name or number of the container port. */
  readonly port: number | string;
  /** @default - detected */
  readonly appProtocol?: string;
  /** Who may call. */
  readonly callers: AccessCaller[];
  /** Paths of the probes over HTTP that reach this port; the kubelet has no identity. */
  readonly probePaths: string[];
}

/** How a mesh refuses callers. */
export interface IMeshAccess {
  /** The objects that let these callers in, and no others. The ids depend only on those of the callers. */
  render(access: AccessModel): RenderedObject[];
}
