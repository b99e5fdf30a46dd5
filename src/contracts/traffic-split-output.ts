import { BackendReference } from './backend-reference';
import { ParentReference } from './mesh-gateway';
import { RenderedObject } from './rendered-object';
import { Finding } from '../model/finding';
import { RouteMatchSpec } from '../model/route-match';
import { SplitProtocol } from '../model/split-protocol';

/** A backend of a fixed split. */
export interface SplitBackend extends BackendReference {
  /**
   * Its part, relative to the others.
   *
   * @default 1
   */
  readonly weight?: number;
  /**
   * What is done to the requests on their way to it alone.
   *
   * @default - nothing
   */
  readonly filters?: any[];
}

/** Who gets copies of requests. */
export interface SplitCopy extends BackendReference {
  /** How many of a hundred requests are copied. */
  readonly percent: number;
}

/** Some of the requests of a split, and who answers them. */
export interface SplitRule {
  /** Unique in the split, and fit to be the name of an object. */
  readonly name: string;
  /** One of these must hold; none means all requests. */
  readonly matches: RouteMatchSpec[];
  /** Who answers, in which parts. */
  readonly backends: SplitBackend[];
  /** @default - nobody gets copies */
  readonly mirror?: SplitCopy;
}

/** A fixed split, as plain data. */
export interface TrafficSplitModel {
  /** Its name. */
  readonly name: string;
  /** @default - chosen when the manifests are applied */
  readonly namespace?: string;
  /** Where the requests come in. */
  readonly parents: ParentReference[];
  /** Only requests for these hosts; none means all. */
  readonly hosts: string[];
  /** What is divided. */
  readonly protocol: SplitProtocol;
  /** The exceptions first, the split itself last. */
  readonly rules: SplitRule[];
}

/** What a split is written as. */
export interface TrafficSplitObjects {
  /** Objects beside the split, in the order in which they are needed. */
  readonly objects: RenderedObject[];

  /**
   * What takes the place of the route: `apiVersion`, `kind` and `spec`.
   *
   * @default - the route stays
   */
  readonly instead?: any;

  /**
   * Who answers each of the rules of the route instead of its backends.
   *
   * @default - the backends of the split
   */
  readonly backends?: BackendReference[];
}

/** A way to write a fixed split other than as a route of Gateway API alone. */
export interface ITrafficSplitOutput {
  /** Name, for messages. */
  readonly name: string;

  /** What it cannot express, one finding each. */
  check(split: TrafficSplitModel): Finding[];

  /** The objects to be written. Total: a split with findings renders too. */
  render(split: TrafficSplitModel): TrafficSplitObjects;
}
