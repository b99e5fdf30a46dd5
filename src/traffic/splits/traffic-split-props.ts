import { IRouteBackend } from '../../contracts/route-backend';
import { ITrafficSplitOutput } from '../../contracts/traffic-split-output';
import { RouteMatch } from '../../model/route-match';
import { SplitProtocol } from '../../model/split-protocol';
import { RouteProps } from '../routes/route';
import { RouteBackend } from '../routes/route-backend';

/** Some requests of a split that are divided in another way. */
export interface SplitException {
  /** Which of its requests; one of these must hold. */
  readonly matches: RouteMatch[];

  /** Who answers them, in which parts. */
  readonly backends: RouteBackend[];
}

/** Who gets copies of the requests of a split. Nobody waits for the answers. */
export interface SplitMirror {
  /** Who gets them, e.g. `RouteBackend.service('web-next', 8080)`. Its weight does not count. */
  readonly backend: IRouteBackend;

  /**
   * How many of a hundred requests are copied: a whole number.
   *
   * @default 100
   */
  readonly percent?: number;
}

/** Options of `TrafficSplit`. */
export interface TrafficSplitProps extends RouteProps {
  /** Who answers them, in which parts. */
  readonly backends: RouteBackend[];

  /**
   * Which requests; one of these must hold.
   *
   * @default - all
   */
  readonly matches?: RouteMatch[];

  /**
   * Some of these requests that are divided in another way, e.g. those of testers. The first that fits counts.
   *
   * @default - none
   */
  readonly exceptions?: SplitException[];

  /**
   * Who gets copies of the requests that are no exceptions.
   *
   * @default - nobody
   */
  readonly mirror?: SplitMirror;

  /**
   * Only requests for these hosts. Not for Service parents: a mesh compares them with the name of the Service.
   *
   * @default - any host
   */
  readonly hosts?: string[];

  /**
   * What is divided: requests, or calls of gRPC.
   *
   * @default SplitProtocol.HTTP
   */
  readonly protocol?: SplitProtocol;

  /**
   * What the split is written as, e.g. with objects of Traefik's own, or of the Service Mesh Interface.
   *
   * @default - a route of Gateway API
   */
  readonly output?: ITrafficSplitOutput;
}
