import { Severity } from '../../model/finding';
import { gatewayRoutes } from '../../topology';
import { ICheck } from '../check';

/** Filters that may answer by themselves. */
const ANSWERS: string[] = ['RequestRedirect', 'ExtensionRef'];

export const ruleLeadsSomewhere: ICheck = {
  rule: {
    name: 'gateway/rule-leads-somewhere',
    severity: Severity.ERROR,
    title: 'A rule of a route sends its requests somewhere',
    why: 'A rule without backends, and without a filter that answers, answers 500 to all its requests (on Traefik 503; a GRPCRoute:'
      + ' Unavailable).',
    fix: 'Add backendRefs, or a redirect.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/',
  },
  check: topology => gatewayRoutes(topology).filter(({ kind }) => kind === 'HTTPRoute' || kind === 'GRPCRoute').flatMap(route =>
    (route.manifest.spec?.rules ?? [{}]).flatMap(({ backendRefs = [], filters = [] }, i) =>
      backendRefs.length > 0 || filters.some(({ type }) => ANSWERS.includes(type)) ? [] : [{
        resource: route, field: `spec.rules[${i}]`, message: 'The rule has neither backendRefs nor a redirect.',
      }])),
};
