import { RolloutFacts } from './rollout-facts';
import { Finding, Findings } from '../../model/finding';
import { pathProblem } from '../../private/paths';

/** The API server refuses a route with such a path. */
export function path({ model }: RolloutFacts): Finding[] {
  const problem = pathProblem(model.path);
  if (!problem) { return []; }
  return [Findings.error('rollout/path', `'${model.path}' cannot be the path of a route: the API server refuses it.`, `Use ${problem}${model.path.startsWith('/') ? '' : `, e.g. '/${model.path}'`}.`)];
}
