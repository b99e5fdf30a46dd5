import { Severity } from '../../model/finding';
import { Route, routesJudged } from '../../topology';
import { ICheck } from '../check';

const UNKNOWN = /\(\?<?[=!]|\(\?>|\\[1-9]/;

function expressionsOf(route: Route): { readonly at: string; readonly value: string }[] {
  return (route.manifest.spec.rules ?? []).flatMap(({ matches = [] }, i) => matches.flatMap(({ path, headers = [], queryParams = [] }, j) => {
    const at = `spec.rules[${i}].matches[${j}]`;
    const all = [
      { at: `${at}.path`, ...path },
      ...headers.map((header, k) => ({ at: `${at}.headers[${k}]`, ...header })),
      ...queryParams.map((parameter, k) => ({ at: `${at}.queryParams[${k}]`, ...parameter })),
    ];
    return all.filter(({ type }) => type === 'RegularExpression').map(match => ({ at: match.at, value: match.value ?? '' }));
  }));
}

export const regexSyntax: ICheck = {
  rule: {
    name: 'linkerd/regex-syntax',
    severity: Severity.ERROR,
    title: 'Regular expressions of a route are ones that Linkerd can read',
    why: 'Linkerd knows no look-around and no back-references. It refuses a route with one of them.',
    fix: 'Write it without: several matches, or several rules.',
    source: 'https://docs.rs/regex/latest/regex/#syntax',
  },
  check: topology => routesJudged(topology).filter(({ kind }) => kind === 'HTTPRoute' || kind === 'GRPCRoute').flatMap(route =>
    expressionsOf(route).filter(({ value }) => UNKNOWN.test(value)).map(({ at, value }) => ({
      resource: route, field: `${at}.value`, message: `Linkerd cannot read '${value}': it has a look-around or a back-reference.`,
    }))),
};
