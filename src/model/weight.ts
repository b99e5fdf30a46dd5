import { refuse } from '../private/errors';

const LARGEST_SHARE = 1_000_000;

/**
 * How much of the traffic a version or a backend receives.
 *
 * @example
 * RouteBackend.service('web-v2', 8080, { weight: Weight.percent(5) });
 */
export class Weight {
  /**
   * A part of all requests in whole percent.
   *
   * @param value 0 to 100
   */
  public static percent(value: number): Weight {
    if (!Number.isInteger(value) || value < 0 || value > 100) { refuse('value/weight', value, 'a whole percent from 0 to 100'); }
    return new Weight(value);
  }

  /**
   * A share relative to the other backends of one route: 9 beside 1 receives nine of ten requests.
   *
   * @param value 0 to 1000000
   * @see https://gateway-api.sigs.k8s.io/guides/traffic-splitting/
   */
  public static share(value: number): Weight {
    if (!Number.isInteger(value) || value < 0 || value > LARGEST_SHARE) { refuse('value/weight', value, `a whole number from 0 to ${LARGEST_SHARE}`); }
    return new Weight(value);
  }

  private constructor(
    /** The number as it is written into the route. */
    public readonly value: number,
  ) {}

  /** The plain number. */
  public toJSON(): any {
    return this.value;
  }
}
