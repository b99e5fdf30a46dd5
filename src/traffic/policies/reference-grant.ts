import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { GRANT_VERSION, renderGrant } from './render-grant';
import { Checks } from '../../findings/checks';
import { checkedNamePart, checkedObjectName } from '../../private/names';

/** Objects that may point at something in another namespace. */
export interface GrantSource {
  /** Their kind, e.g. `HTTPRoute` or `Gateway`. */
  readonly kind: string;

  /** Their namespace. */
  readonly namespace: string;

  /** @default 'gateway.networking.k8s.io' */
  readonly group?: string;
}

/** What may be pointed at. */
export interface GrantTarget {
  /** Its kind, e.g. `Service` or `Secret`. */
  readonly kind: string;

  /**
   * Its name.
   *
   * @default - everything of that kind in the namespace of the grant
   */
  readonly name?: string;

  /** @default '', the group of Services, Secrets and ConfigMaps */
  readonly group?: string;
}

/** Options of `ReferenceGrant`. */
export interface ReferenceGrantProps {
  /** Who may point at it: at most 16. */
  readonly sources: GrantSource[];

  /** What they may point at: at most 16. */
  readonly targets: GrantTarget[];

  /**
   * Name of the object.
   *
   * @default - the id of the construct
   */
  readonly name?: string;
}

/**
 * Lets routes or Gateways of other namespaces use what is in the namespace of this chart, e.g. a Service or a certificate.
 *
 * Where constructs of one app own both ends, it comes along by itself. Attaching a route to a Gateway never needs one.
 *
 * @example
 * new ReferenceGrant(chart, 'shop-uses-cart', {
 *   sources: [{ kind: 'HTTPRoute', namespace: 'shop' }],
 *   targets: [{ kind: 'Service', name: 'cart' }],
 * });
 * @see https://gateway-api.sigs.k8s.io/api-types/referencegrant/
 */
export class ReferenceGrant extends Construct {
  /** The object, for patches. */
  public readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, props: ReferenceGrantProps) {
    super(scope, id);
    Checks.of(this);
    props.sources.forEach(({ namespace }) => checkedNamePart('value/namespace', namespace));
    props.targets.forEach(({ name }) => name !== undefined && checkedObjectName('value/name', name));
    this.apiObject = new ApiObject(this, 'ReferenceGrant', {
      ...GRANT_VERSION,
      metadata: { name: checkedObjectName('grant/name', props.name ?? id) },
      spec: renderGrant(props.sources, props.targets),
    });
  }
}
