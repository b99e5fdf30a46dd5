import { Severity } from '../../model/finding';
import { analysisOf, canaryMatches, gatewayCanaries, leftOut, serviceOf } from '../../topology';
import { ICheck } from '../check';

export const routeLimits: ICheck = {
  rule: {
    name: 'flagger/route-limits',
    severity: Severity.ERROR,
    title: 'A Canary asks for no more than one HTTPRoute can hold',
    why: 'An HTTPRoute has at most 16 hosts, 16 headers in a list, 64 conditions in a rule and 128 in all. With matches in the analysis, each of'
      + ' them is combined with each condition of the Service. The API server refuses more, and the Canary stays as it is.',
    fix: 'Say it with fewer conditions, for example by regular expressions.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule',
  },
  check: topology => gatewayCanaries(topology).flatMap(canary => {
    const { hosts = [], headers } = serviceOf(canary);
    const own = Math.max(1, canaryMatches(canary).filter(({ value }) => !leftOut(value)).length);
    const tests = (analysisOf(canary).match ?? []).length;
    const most = own * Math.max(1, tests);
    const all = tests > 0 ? most + own : most;
    const over = (limit: number, count: number, field: string, what: string) =>
      count > limit ? [{ resource: canary, field: `spec.${field}`, message: `The route gets ${count} ${what}, and takes ${limit}.` }] : [];
    return [
      ...over(16, hosts.length, 'service.hosts', 'hosts'),
      ...(['request', 'response'] as const).flatMap(side => (['add', 'set', 'remove'] as const).flatMap(verb =>
        over(16, Object.keys(headers?.[side]?.[verb] ?? {}).length, `service.headers.${side}.${verb}`, 'headers'))),
      ...most > 64 ? over(64, most, 'analysis.match', 'conditions in a rule') : over(128, all, 'analysis.match', 'conditions'),
    ];
  }),
};
