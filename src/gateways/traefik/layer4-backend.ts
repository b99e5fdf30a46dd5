import { IRouteBackend } from '../../contracts/route-backend';
import { Weight } from '../../model/weight';

/** A Service and its part of the connections or packets. */
export interface TraefikLayer4Backend {
  /** A Service in the same namespace. */
  readonly backend: IRouteBackend;

  /** @default - an equal part: Weight.share(1) */
  readonly weight?: Weight;
}
