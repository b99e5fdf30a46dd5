import { RenderedObject } from './rendered-object';

/** Who calls an app. */
export interface AccessCaller {
  /**
   * The ServiceAccount that its pods run as.
   *
   * @default - any of `namespace`
   */
  readonly serviceAccount?: string;

  /**
   * Its namespace. Without it and without a ServiceAccount and networks, everyone in the mesh is meant.
   *
   * @default - that of the app
   */
  readonly namespace?: string;

  /**
   * Addresses it calls from, in CIDR notation, with or without the mesh; nothing else is asked of it then.
   *
   * @default - any address, with the identity that the mesh gives it
   */
  readonly networks?: string[];
}

/** Who may call a port of an app: everyone else is refused. Probes of the kubelet are let in. */
export interface AccessModel {
  /** Name of the app. */
  readonly name: string;
  /** @default - chosen when the manifests are applied */
  readonly namespace?: string;
  /** Labels of the pods of stable and canary, whatever the engine calls them. */
  readonly podLabels: { [key: string]: string };
  /** Name of the container port. */
  readonly port: string;
  /** @default - detected */
  readonly appProtocol?: string;
  /** Who may call. */
  readonly callers: AccessCaller[];
}

/** How a mesh refuses callers. */
export interface IMeshAccess {
  /**
   * Whether pods refuse everyone whom no object lets in.
   *
   * @default - unknown
   */
  readonly refusesByDefault?: boolean;

  /**
   * Name of the container port at which the mesh's own proxies are scraped.
   *
   * @default - the mesh has none, or takes care of it itself
   */
  readonly metricsPort?: string;

  /**
   * The objects that let these callers in, and no others. Total, and repeatable with more callers: an object that is there once stays.
   * Ids are unique within the port.
   */
  render(access: AccessModel): RenderedObject[];
}
