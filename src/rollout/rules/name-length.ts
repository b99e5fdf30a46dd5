import { RolloutFacts } from './rollout-facts';
import { Finding, Findings } from '../../model/finding';
import { LONGEST_LABEL } from '../../private/names';

/** Names get suffixes, at synthesis and at run time; a Service, and a label value, may have 63 characters. */
export function nameLength({ model, engine }: RolloutFacts): Finding[] {
  const { apex, stable, canary } = model.services;
  const names = new Set([apex, stable, canary, ...engine.generated(model).map(object => object.name)]);
  const longest = [...names].sort((a, b) => b.length - a.length)[0];
  if (longest.length <= LONGEST_LABEL) { return []; }
  return [Findings.error('rollout/name-length',
    `'${longest}' would have ${longest.length} characters, but Services and labels may have ${LONGEST_LABEL}: ${engine.name} could not create it and would wait for ever.`,
    `Make the name shorter, by ${longest.length - LONGEST_LABEL} or more.`)];
}
