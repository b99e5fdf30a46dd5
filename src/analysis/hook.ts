import { Duration } from 'cdk8s';
import { HookPhase, PlannedHook } from '../model/rollout-plan';
import { wholeSeconds } from '../private/durations';
import { refuse } from '../private/errors';
import { checkedNamePart } from '../private/names';
import { checkedUrl } from '../private/urls';

/** Options of every hook. */
export interface HookOptions {
  /**
   * Name, unique in its rollout.
   *
   * @default - the phase, e.g. `pre-rollout`
   */
  readonly name?: string;

  /**
   * Until when an answer must have come.
   *
   * @default Duration.seconds(10)
   */
  readonly timeout?: Duration;

  /**
   * What the hook is told besides the name and namespace of the rollout.
   *
   * @default - nothing
   */
  readonly metadata?: { [key: string]: string };
}

/**
 * Someone who is asked, or told, over HTTP while a rollout is under way.
 *
 * A hook is a POST with a JSON body; an answer of 200 to 202 consents, anything else refuses.
 *
 * @example
 * Hook.confirmPromotion('http://gate.ops/web');
 * @see https://docs.flagger.app/usage/webhooks
 */
export class Hook {
  /** Asked before the canary is started; a refusal waits. */
  public static confirmRollout(url: string, options: HookOptions = {}): Hook {
    return new Hook(HookPhase.CONFIRM_ROLLOUT, url, options);
  }

  /** Asked before the canary gets its first request, for acceptance tests; a refusal counts as a failed check. */
  public static preRollout(url: string, options: HookOptions = {}): Hook {
    return new Hook(HookPhase.PRE_ROLLOUT, url, options);
  }

  /** Asked at every check, for tests and for load; a refusal counts as a failed check. */
  public static rollout(url: string, options: HookOptions = {}): Hook {
    return new Hook(HookPhase.ROLLOUT, url, options);
  }

  /** Asked before each rise of the weight; a refusal waits. */
  public static confirmTrafficIncrease(url: string, options: HookOptions = {}): Hook {
    return new Hook(HookPhase.CONFIRM_TRAFFIC_INCREASE, url, options);
  }

  /** Asked after the last step, before the canary becomes stable; a refusal waits. */
  public static confirmPromotion(url: string, options: HookOptions = {}): Hook {
    return new Hook(HookPhase.CONFIRM_PROMOTION, url, options);
  }

  /** Told after success or failure. */
  public static postRollout(url: string, options: HookOptions = {}): Hook {
    return new Hook(HookPhase.POST_ROLLOUT, url, options);
  }

  /** Asked at every check; a **consent** rolls back. It must refuse by default. */
  public static rollback(url: string, options: HookOptions = {}): Hook {
    return new Hook(HookPhase.ROLLBACK, url, options);
  }

  /** Told of every event. */
  public static event(url: string, options: HookOptions = {}): Hook {
    return new Hook(HookPhase.EVENT, url, options);
  }

  /**
   * Makes load on the canary through Flagger's load tester, so that there is something to measure.
   * Flagger begins it with the first check, which finds no values yet: let `failureLimit` be 2 or more.
   *
   * @param url address of the load tester, e.g. `http://flagger-loadtester.test/`
   * @param command what it runs, e.g. `hey -z 1m -q 10 -c 2 http://web-canary.shop:8080/`
   * @param options as of every hook
   */
  public static loadTest(url: string, command: string, options: HookOptions = {}): Hook {
    if (!command.trim()) { refuse('value/hook', command, 'a command that the load tester runs'); }
    return new Hook(HookPhase.ROLLOUT, url, { ...options, name: options.name ?? 'load-test', metadata: { type: 'cmd', cmd: command, ...options.metadata } });
  }

  private readonly planned: PlannedHook;

  private constructor(phase: HookPhase, url: string, options: HookOptions) {
    const { name = phase, metadata } = options;
    const timeoutSeconds = wholeSeconds('value/hook', options.timeout ?? Duration.seconds(10));
    checkedUrl('value/hook', url);
    checkedNamePart('value/hook', name);
    this.planned = { name, phase, url, timeoutSeconds, ...(metadata && { metadata }) };
  }

  /** The hook as plain data. */
  public toPlan(): PlannedHook {
    return this.planned;
  }
}
