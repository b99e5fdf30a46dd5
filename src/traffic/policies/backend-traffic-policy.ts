import { ApiObject, Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { Checks } from '../../findings/checks';
import { refuse } from '../../private/errors';
import { printGatewayDuration } from '../../private/gateway-durations';
import { checkedName, checkedObjectName } from '../../private/names';
import { SessionPersistence } from '../routes/session-persistence';

/** How many requests may be tried again. */
export interface RetryBudget {
  /**
   * Percent of the requests that may be retries.
   *
   * @default 20
   */
  readonly percent?: number;

  /**
   * The time over which they are counted: a second to an hour.
   *
   * @default Duration.seconds(10)
   */
  readonly interval?: Duration;

  /**
   * Retries a second that are always allowed, however few requests there are.
   *
   * @default 10
   */
  readonly minPerSecond?: number;
}

/** Options of `BackendTrafficPolicy`. */
export interface BackendTrafficPolicyProps {
  /** Names of the Services, in the namespace of the policy: one to sixteen. */
  readonly services: string[];

  /**
   * How many requests may be tried again, so that retries do not bring down pods that are slow already.
   *
   * @default - unlimited
   */
  readonly retryBudget?: RetryBudget;

  /**
   * Keeps the requests of one session at one pod.
   *
   * @default - each request goes to any pod
   */
  readonly sessionPersistence?: SessionPersistence;

  /**
   * Name of the object.
   *
   * @default - the id of the construct
   */
  readonly name?: string;
}

/**
 * How Services are called, whatever route leads to them. Of the experimental channel of Gateway API, as `XBackendTrafficPolicy`; few gateways know it.
 *
 * @example
 * new BackendTrafficPolicy(chart, 'cart', { services: ['cart'], retryBudget: { percent: 10 } });
 * @see https://gateway-api.sigs.k8s.io/geps/gep-3388/
 */
export class BackendTrafficPolicy extends Construct {
  /** The object, for patches. */
  public readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, { services, retryBudget, sessionPersistence, name = id }: BackendTrafficPolicyProps) {
    super(scope, id);
    Checks.of(this);
    if (services.length === 0) { refuse('policy/targets', services, 'at least one Service'); }
    this.apiObject = new ApiObject(this, 'Default', {
      apiVersion: 'gateway.networking.x-k8s.io/v1alpha1',
      kind: 'XBackendTrafficPolicy',
      metadata: { name: checkedObjectName('policy/name', name) },
      spec: {
        targetRefs: services.map(service => ({ group: '', kind: 'Service', name: checkedName('value/service', service) })),
        ...(retryBudget && { retryConstraint: render(retryBudget) }),
        ...(sessionPersistence && { sessionPersistence: sessionPersistence.toJSON() }),
      },
    });
  }
}

function render({ percent = 20, interval = Duration.seconds(10), minPerSecond = 10 }: RetryBudget): any {
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) { refuse('policy/retry-budget', percent, 'whole percent from 0 to 100'); }
  if (!Number.isInteger(minPerSecond) || minPerSecond < 1) { refuse('policy/retry-budget', minPerSecond, 'a whole number of at least 1'); }
  const seconds = interval.toSeconds();
  if (seconds < 1 || seconds > 3600) { refuse('policy/retry-budget', interval.toHumanString(), 'a second to an hour'); }
  return {
    budget: { percent, interval: printGatewayDuration('policy/retry-budget', interval, 1) },
    minRetryRate: { count: minPerSecond, interval: '1s' },
  };
}
