import { IArgoRouter } from './routers/router';
import { isBlueGreen, isMeasured } from './steps';
import { RolloutModel } from '../../contracts/rollout-model';
import { Finding, Findings } from '../../model/finding';
import { HookPhase } from '../../model/rollout-plan';
import { MatchType } from '../../model/route-match';
import { StepKind } from '../../model/step';

const TARGET_KINDS = ['Deployment', 'ReplicaSet', 'PodTemplate'];
const BLUE_GREEN_HOOKS = [HookPhase.PRE_ROLLOUT, HookPhase.ROLLOUT, HookPhase.CONFIRM_PROMOTION];
const CANARY_HOOKS = [HookPhase.CONFIRM_ROLLOUT, ...BLUE_GREEN_HOOKS];

/** What Argo Rollouts cannot express, or would accept and then not do. */
export function checkModel(model: RolloutModel, router?: IArgoRouter): Finding[] {
  return [
    ...checkTarget(model),
    ...checkLegacy(router),
    ...checkMirror(model, router),
    ...checkRouter(model),
    ...checkMatches(model, router),
    ...checkHolds(model),
    ...checkPromotion(model),
    ...checkHooks(model),
  ];
}

function checkTarget({ target }: RolloutModel): Finding[] {
  if (target.podTemplate || TARGET_KINDS.includes(target.kind)) { return []; }
  return [Findings.error('argo/target-kind',
    `A Rollout can refer to ${TARGET_KINDS.join(', ')}, not to ${target.kind} '${target.name}': it would stay Degraded.`,
    'Make the workload a Deployment.')];
}

function checkLegacy(router?: IArgoRouter): Finding[] {
  if (!router?.replacement) { return []; }
  return [Findings.warning('argo/legacy-router', `${router.name} has come to its end: nobody works on it any more.`, `Use ${router.replacement}.`)];
}

function checkMirror({ plan }: RolloutModel, router?: IArgoRouter): Finding[] {
  return plan.steps.flatMap((step, i) => step.kind !== StepKind.MIRROR || router?.copies ? [] : [Findings.error('argo/mirror',
    `Step ${i + 1} (mirror) copies requests, which Argo Rollouts 1.9 cannot through ${router?.name ?? 'the number of pods'}: the Rollout would be refused.`,
    'Use RolloutStrategy.canary or blueGreen, or flagger.FlaggerEngine.')]);
}

/** Without anyone to divide requests the numbers of pods divide them, which is good enough for weights only. */
function checkRouter({ plan, split }: RolloutModel): Finding[] {
  if (split || isBlueGreen(plan.steps)) { return []; }
  return plan.steps.flatMap((step, i) => step.kind !== StepKind.MATCH && step.kind !== StepKind.PREVIEW ? [] : [Findings.error('argo/no-router',
    `Step ${i + 1} (${step.kind}) needs a mesh or a gateway that divides requests, and there is none: the Rollout would be refused.`,
    'Give a mesh or a gateway, or use RolloutStrategy.canary or blueGreen.')]);
}

function checkMatches({ plan }: RolloutModel, router?: IArgoRouter): Finding[] {
  const seen = new Set<string>();
  return plan.steps.flatMap(({ kind, matches = [] }, i) => {
    const finding = (what: string, fix: string) => [Findings.error('argo/match', `Step ${i + 1} (match) ${what}.`, fix)];
    const { headerRoutes } = router ?? {};
    if (kind !== StepKind.MATCH || !router) { return []; }
    if (!headerRoutes) {
      return finding(`selects users, which Argo Rollouts cannot through ${router.name}: the Rollout would be refused`,
        'Use RolloutStrategy.canary or blueGreen, or let a mesh or a gateway divide by routes.');
    }
    return matches.flatMap(({ path, method, queryParams, headers = [] }) => {
      if (path || method || queryParams?.length) {
        return finding('selects users by path, method or query, but Argo Rollouts knows only headers', 'Select by headers or cookies, or use flagger.FlaggerEngine.');
      }
      if (headers.length > 1 && !headerRoutes.severalHeaders) {
        return finding(`has several headers in one match, of which ${router.name} would ask for one only`, 'Use one header or cookie for each match.');
      }
      if (!headerRoutes.regex && headers.some(({ type }) => type !== MatchType.EXACT)) {
        return finding(`compares by a regular expression, as cookies are compared too, which ${router.name} cannot`, 'Use RouteMatch.header.');
      }
      const again = headers.map(({ name }) => name.toLowerCase()).find(name => seen.has(name));
      headers.forEach(({ name }) => seen.add(name.toLowerCase()));
      return again === undefined || !headerRoutes.eachHeaderOnce ? [] : finding(`uses the header '${again}' in two matches, of which the plugin keeps the last only`,
        'Put the values into one regular expression: RouteMatch.headerRegex.');
    });
  });
}

function checkHolds({ plan }: RolloutModel): Finding[] {
  const { intervalSeconds } = plan.analysis;
  if (!isMeasured(plan.analysis)) { return []; }
  return plan.steps.flatMap(({ kind, seconds = 0 }, i) => kind === StepKind.PAUSE || seconds % intervalSeconds === 0 ? [] : [Findings.error('argo/hold',
    `Step ${i + 1} (${kind}) lasts ${seconds} s, but it ends with a whole number of checks, one every ${intervalSeconds} s.`,
    `Let it last ${Math.ceil(seconds / intervalSeconds) * intervalSeconds} s, or change the interval of the analysis.`)]);
}

function checkPromotion({ plan }: RolloutModel): Finding[] {
  if (plan.promotionStep === undefined) { return []; }
  return [Findings.error('argo/promotion-step',
    'The promotion should move traffic in steps, but Argo Rollouts promotes by making the canary the stable version, all at once.',
    'Leave promotionStep out, or use flagger.FlaggerEngine.')];
}

function checkHooks({ plan, split }: RolloutModel): Finding[] {
  const blueGreen = isBlueGreen(plan.steps);
  return plan.analysis.hooks.flatMap(hook => {
    if (!(blueGreen ? BLUE_GREEN_HOOKS : CANARY_HOOKS).includes(hook.phase)) {
      return [Findings.error('argo/hook',
        `Argo Rollouts has no place for the ${hook.phase} hook '${hook.name}'${blueGreen ? ' in a blue/green rollout' : ''}.`,
        'Use Hook.preRollout, rollout or confirmPromotion, Step.pause for a person, notifications to be told, or flagger.FlaggerEngine.')];
    }
    if (hook.phase === HookPhase.PRE_ROLLOUT && !blueGreen && !split) {
      return [Findings.error('argo/hook',
        `The hook '${hook.name}' tests a canary without requests, for which Argo Rollouts needs a mesh or a gateway that divides them.`,
        'Give a mesh or a gateway, or use Hook.rollout.')];
    }
    const braces = [hook.url, ...Object.values(hook.metadata ?? {})].find(text => text.includes('{{'));
    if (braces !== undefined) {
      return [Findings.error('argo/hook',
        `The hook '${hook.name}' says ${JSON.stringify(braces)}, in which Argo Rollouts would look for an argument of its own: the Rollout would be refused.`,
        'Leave the braces out, or use flagger.FlaggerEngine.')];
    }
    return [];
  });
}
