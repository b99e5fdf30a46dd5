import { IFlaggerRouter } from './routers/router';
import { shapeOf } from './steps';
import { RolloutModel } from '../../contracts/rollout-model';
import { Finding, Findings } from '../../model/finding';
import { HookPhase } from '../../model/rollout-plan';
import { MatchType } from '../../model/route-match';
import { StepKind } from '../../model/step';

const TARGET_KINDS = ['Deployment', 'DaemonSet', 'Service'];

/** What Flagger cannot express, or would accept and then not do. */
export function checkModel(model: RolloutModel, router: IFlaggerRouter, selectorLabels: string[]): Finding[] {
  return [
    ...checkTarget(model),
    ...checkSelector(model, selectorLabels),
    ...checkShape(model),
    ...checkRouter(model),
    ...checkLegacy(router),
    ...checkHolds(model),
    ...checkMatches(model, router),
    ...checkMirror(model, router),
    ...checkHooks(model),
    ...checkFirstCheck(model),
    ...checkWindows(model),
  ];
}

function checkTarget({ target }: RolloutModel): Finding[] {
  if (TARGET_KINDS.includes(target.kind)) { return []; }
  return [Findings.error('flagger/target-kind',
    `Flagger rolls out ${TARGET_KINDS.join(', ')}, not ${target.kind} '${target.name}': the API server refuses the Canary.`,
    'Make the workload a Deployment.')];
}

function checkSelector({ target, services }: RolloutModel, selectorLabels: string[]): Finding[] {
  const { selectorLabels: known } = services;
  if (target.kind === 'Service' || !known || selectorLabels.some(label => known[label] !== undefined)) { return []; }
  const has = Object.keys(known).join(', ') || 'none';
  return [Findings.error('flagger/selector-label',
    `The selector of ${target.kind} '${target.name}' has none of the labels ${selectorLabels.join(', ')} (it has ${has}): the Canary would stay in Initializing for ever.`,
    'Select by \'app.kubernetes.io/name\' and put that label on the pods.')];
}

function checkShape({ plan }: RolloutModel): Finding[] {
  if (shapeOf(plan.steps)) { return []; }
  const weights = plan.steps.some(step => step.kind === StepKind.WEIGHT);
  const odd = plan.steps.findIndex((step, i) => weights ? step.kind !== StepKind.WEIGHT : i > 0 || step.kind === StepKind.PAUSE);
  const { kind } = plan.steps[odd];
  return [Findings.error('flagger/steps',
    `Step ${odd + 1} (${kind}) does not fit the others: Flagger knows either rising weights, or one match, preview or mirror step.`,
    kind === StepKind.PAUSE
      ? 'Ask a gate instead, with Hook.confirmTrafficIncrease or Hook.confirmPromotion, or use argo.ArgoRolloutsEngine.'
      : 'Use RolloutStrategy.canary, blueGreen, abTest or mirror alone, or argo.ArgoRolloutsEngine.')];
}

function checkRouter({ plan, split }: RolloutModel): Finding[] {
  const step = plan.steps.findIndex(({ kind }) => kind !== StepKind.PREVIEW);
  if (split || step < 0) { return []; }
  return [Findings.error('flagger/no-router',
    `Step ${step + 1} (${plan.steps[step].kind}) divides requests, but neither a mesh nor a gateway is there to divide them: Flagger would switch all at once.`,
    'Give a mesh or a gateway, or use RolloutStrategy.blueGreen.')];
}

function checkLegacy({ name, replacement }: IFlaggerRouter): Finding[] {
  return replacement ? [Findings.warning('flagger/legacy-router', `${name} has come to its end: nobody works on it any more.`, `Use ${replacement}.`)] : [];
}

function checkHolds({ plan }: RolloutModel): Finding[] {
  const { intervalSeconds } = plan.analysis;
  return plan.steps.flatMap(({ kind, weight, seconds = 0 }, i) => {
    if (kind === StepKind.WEIGHT) {
      return seconds === intervalSeconds ? [] : [Findings.error('flagger/hold',
        `Step ${i + 1} holds ${weight} % for ${seconds} s, but Flagger holds every weight for one interval of the analysis, ${intervalSeconds} s.`,
        'Leave the duration out, change the interval of the analysis, or use argo.ArgoRolloutsEngine.')];
    }
    return kind === StepKind.PAUSE || seconds % intervalSeconds === 0 && seconds > 0 ? [] : [Findings.error('flagger/hold',
      `Step ${i + 1} (${kind}) lasts ${seconds} s, but Flagger counts whole intervals of the analysis, ${intervalSeconds} s.`,
      `Let it last ${Math.ceil(seconds / intervalSeconds) * intervalSeconds} s, or change the interval of the analysis.`)];
  });
}

/** Flagger writes several headers in random order, so it sees differences where there are none, or the last one wins. */
function checkMatches({ plan, split }: RolloutModel, { name, matching }: IFlaggerRouter): Finding[] {
  return plan.steps.flatMap(({ kind, matches = [] }, i) => {
    if (kind !== StepKind.MATCH) { return []; }
    if (!matching) {
      return split ? [Findings.error('flagger/ab-provider',
        `Step ${i + 1} (match) selects users, but Flagger has only weights for ${name}: every user would get the new version at once.`,
        'Use RolloutStrategy.canary or blueGreen, or let a mesh or a gateway divide by routes.')] : [];
    }
    const finding = (what: string, fix: string) => [Findings.error('flagger/match', `Step ${i + 1} (match) ${what}.`, fix)];
    if (matches.length > matching.alternatives) {
      return finding(`has ${matches.length} alternatives, but ${name} has room for ${matching.alternatives}`, 'Use one match, or combine the values with RouteMatch.headerRegex.');
    }
    return matches.flatMap(({ path, method, headers = [], queryParams = [] }) => {
      if (path || method) {
        return finding(`selects users by ${path ? 'path' : 'method'}, which Flagger drops: every request would match`, 'Select by headers, cookies or query parameters.');
      }
      if (queryParams.length && !matching.queryParams) {
        return finding(`selects users by query, which ${name} does not look at: every request would match`, 'Select by headers or cookies.');
      }
      if (!matching.severalHeaders && (headers.length > 1 || queryParams.length > 1)) {
        return finding('has several headers or several query parameters in one match, which Flagger writes in an order that changes by chance',
          'Use one header or cookie for each match.');
      }
      return matching.regex || headers.every(({ type }) => type === MatchType.EXACT) ? []
        : finding(`compares by a regular expression, as cookies are compared too, which ${name} passes over`, 'Use RouteMatch.header.');
    });
  });
}

function checkMirror({ plan }: RolloutModel, { name, copiesPart }: IFlaggerRouter): Finding[] {
  return plan.steps.flatMap((step, i) => step.kind !== StepKind.MIRROR || copiesPart || step.weight === 100 ? [] : [Findings.error('flagger/mirror-weight',
    `Step ${i + 1} (mirror) copies ${step.weight} % of the requests, but through ${name} Flagger copies all of them.`,
    'Use 100 percent.')]);
}

function checkHooks({ plan }: RolloutModel): Finding[] {
  const shape = shapeOf(plan.steps);
  return plan.analysis.hooks
    .filter(hook => hook.phase === HookPhase.CONFIRM_TRAFFIC_INCREASE && shape !== StepKind.WEIGHT)
    .map(hook => Findings.error('flagger/hook-never-called',
      `The hook '${hook.name}' is asked before a weight rises, but this strategy has no weights: it would never be asked.`,
      'Use Hook.confirmPromotion.'));
}

/** Flagger tells the hooks to make load, and asks the metrics in the same moment: there is nothing to be counted yet. */
function checkFirstCheck({ plan: { steps, analysis } }: RolloutModel): Finding[] {
  const asked = (phase: HookPhase) => analysis.hooks.some(hook => hook.phase === phase);
  const previews = steps.some(({ kind }) => kind === StepKind.PREVIEW) && analysis.metrics.length > 0;
  if (!previews || analysis.failureLimit > 1 || !asked(HookPhase.ROLLOUT) || asked(HookPhase.PRE_ROLLOUT)) { return []; }
  return [Findings.warning('flagger/first-check',
    'The load of the preview begins with the first check, which therefore finds no values and fails; with failureLimit 1 the rollout ends there.',
    'Let failureLimit be 2 or more, or make load before: Hook.preRollout(…).')];
}

/** The canary of the next version has the same name; its first check comes two to three intervals after the last one ended. */
function checkWindows({ plan: { analysis: { metrics, intervalSeconds } } }: RolloutModel): Finding[] {
  return metrics.filter(({ windowSeconds }) => windowSeconds > 2 * intervalSeconds).map(({ name, windowSeconds }) => Findings.warning('flagger/window',
    `The metric '${name}' looks back ${windowSeconds} s, the checks come every ${intervalSeconds} s: a version that is released soon after one that failed is`
    + ' measured by the errors of both.',
    `Let the window be ${2 * intervalSeconds} s or less, or the interval ${Math.ceil(windowSeconds / 2)} s or more.`));
}
