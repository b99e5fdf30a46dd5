import { Finding, Findings } from '../../model/finding';

const MOST = { rules: 16, matches: 64, matchesOfRoute: 128, filters: 16, backends: 16 };

/** What of a route is more than an API server takes, or too little for requests to arrive. */
export function checkRules(rules: any[]): Finding[] {
  return [
    ...(rules.length ? [] : [Findings.error('gateway/rule-leads-somewhere', 'No rule is given, so no request is answered.', 'Call addRule, or give rules.')]),
    ...tooMany('gateway/rule-count', rules.length, MOST.rules, 'rules', 'Divide them into several routes: for the same hosts, the most specific match still wins.'),
    ...rules.flatMap(({ matches = [], filters = [], backendRefs = [] }, i) => [
      ...tooMany('gateway/match-count', matches.length, MOST.matches, `matches in rule ${i}`, 'Divide them into several rules, or use a regular expression.'),
      ...tooMany('gateway/filter-count', filters.length, MOST.filters, `filters in rule ${i}`, 'Put changes of headers together.'),
      ...tooMany('gateway/backend-count', backendRefs.length, MOST.backends, `backends in rule ${i}`, 'Divide requests in two stages, or in rules with matches of their own.'),
    ]),
    ...tooMany('gateway/match-count', rules.reduce((sum, { matches = [] }) => sum + matches.length, 0), MOST.matchesOfRoute, 'matches in all rules',
      'Divide the rules into several routes.'),
  ];
}

function tooMany(rule: string, count: number, most: number, what: string, fix: string): Finding[] {
  return count <= most ? [] : [Findings.error(rule, `There are ${count} ${what}, but ${most} is the most: the API server refuses the route.`, fix)];
}
