import { IConstruct } from 'constructs';
import { BackendReference } from './backend-reference';

/** Something that answers requests, so that a route can send some to it. */
export interface IRouteBackend {
  /** What a route points at. */
  readonly backendReference: BackendReference;

  /**
   * A construct beside it, in its namespace. Routes of other namespaces are then let in by a ReferenceGrant there.
   *
   * @default - it is made elsewhere, and so is the grant
   */
  readonly backendScope?: IConstruct;
}
