import { Severity } from '../../model/finding';
import { grouped, placedMatches, repeated } from '../../topology';
import { ICheck } from '../check';

export const matchTwice: ICheck = {
  rule: {
    name: 'gateway/match-twice',
    severity: Severity.ERROR,
    title: 'No two rules of a route have the same match',
    why: 'The first of the two gets all the requests, and the other none.',
    fix: 'Change one of the matches, or take the later rule out.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule',
  },
  check: topology => [...grouped(placedMatches(topology).map(match => [match.route, match])).values()]
    .flatMap(matches => repeated(matches, ({ key }) => key)).map(({ item, before }) => ({
      resource: item.route, field: item.at, message: `The match is that of ${before.at}, which gets all the requests.`,
    })),
};
