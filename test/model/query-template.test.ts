import * as fc from 'fast-check';
import { argoVariables } from '../../src/engines/argo/query-variables';
import { FLAGGER_VARIABLES } from '../../src/engines/flagger/query-variables';
import { QueryTemplate, QueryVariables } from 'cdk8s-canary';

const ALL = '{{ namespace }} {{ target }} {{ service }} {{ interval }} {{ canary }} {{ canaryPods }}';
const spellings: [string, QueryVariables][] = [['Flagger', FLAGGER_VARIABLES], ['Argo Rollouts', argoVariables(90)]];

test.each([
  ['sum(rate(x[1m]))', []],
  [ALL, []],
  ['{{namespace}}{{  target  }}', []],
  ['x{pod="{{ pod }}"}', ['pod']],
  ['{{ Namespace }} {{ target }} {{ args.hash }}', ['Namespace', 'args.hash']],
  ['{{ toString }}', ['toString']],
  ['{{ }}', ['']],
])('in %s nobody would fill in %p', (query, unknown) => {
  expect(QueryTemplate.unknownVariables(query)).toEqual(unknown);
});

test.each([
  ['Flagger', FLAGGER_VARIABLES,
    '{{ namespace }} {{ target }} {{ service }} {{ interval }} deployment="{{ target }}" {{ target }}-[0-9a-z]+-[0-9a-z]+'],
  ['Argo Rollouts', argoVariables(90),
    '{{args.namespace}} {{args.rollout}} {{args.service}} 90s rollouts_pod_template_hash="{{args.canary-hash}}"'
    + ' {{args.rollout}}-{{args.canary-hash}}-[0-9a-z]+'],
])('%s gets all variables in its own spelling', (_, spelling, expected) => {
  expect(QueryTemplate.expand(ALL, spelling)).toBe(expected);
});

test('a variable may stand close to its braces, and appear twice', () => {
  expect(QueryTemplate.expand('{{service}}/{{   service }}', argoVariables(60))).toBe('{{args.service}}/{{args.service}}');
});

test('what no engine fills in stays as it is', () => {
  expect(QueryTemplate.expand('{{ pod }}', argoVariables(60))).toBe('{{ pod }}');
});

test.each([
  ['{{namespace}} {{  target  }}', '{{ namespace }} {{ target }}'],
  ['\n  sum(x)\n', 'sum(x)'],
  ['rate(x[1m]) / rate(y[5m])', 'rate(x[{{ interval }}]) / rate(y[5m])'],
  ['rate(x[{{interval}}])', 'rate(x[{{ interval }}])'],
  ['x offset 1m', 'x offset {{ interval }}'],
  ['x[1ms]', 'x[1ms]'],
])('%s is written %s if the interval is 1m', (query, expected) => {
  expect(QueryTemplate.canonical(query, '1m')).toBe(expected);
});

test.each<[string, QueryVariables, string, string]>([
  ['Flagger', FLAGGER_VARIABLES, 'x{a="b",deployment="{{ target }}"}', 'x{a="b",{{ canary }}}'],
  ['Flagger', FLAGGER_VARIABLES, 'x{pod=~"{{ target }}-[0-9a-z]+-[0-9a-z]+"}', 'x{pod=~"{{ canaryPods }}"}'],
  ['Flagger', FLAGGER_VARIABLES, 'x{app="{{ target }}"}[{{ interval }}]', 'x{app="{{ target }}"}[{{ interval }}]'],
  ['Argo Rollouts', argoVariables(60), 'x{namespace="{{args.namespace}}"}[1m]', 'x{namespace="{{ namespace }}"}[{{ interval }}]'],
  ['Argo Rollouts', argoVariables(300), 'x[1m] / y[5m]', 'x[1m] / y[{{ interval }}]'],
  ['Argo Rollouts', argoVariables(60), 'x{pod=~"{{args.rollout}}-{{args.canary-hash}}-[0-9a-z]+"}', 'x{pod=~"{{ canaryPods }}"}'],
  ['Argo Rollouts', argoVariables(60), 'x{hash="{{args.canary-hash}}"}', 'x{hash="{{ args.canary-hash }}"}'],
])('%s: variables are recognised, the longer ones first', (_, spelling, text, query) => {
  expect(QueryTemplate.recognise(text, spelling)).toBe(query);
});

const space = fc.constantFrom('', ' ', '   ');
const variable = fc.constantFrom('namespace', 'target', 'service', 'canary', 'canaryPods');
const placeholder = fc.tuple(space, variable, space).map(([before, name, after]) => `{{${before}${name}${after}}}`);
const range = fc.constantFrom('[{{interval}}]', '[{{ interval }}]', '[90s]', '[1m]', '[5m]');
const text = fc.constantFrom('sum(rate(', 'x{ ', ' }', '=~"', '"', ', ', '))', ' / ', ' * 100', '\n', '-', '_', 'deployment', '[0-9a-z]+', '$1', '$&');
const query = fc.array(fc.oneof(placeholder, range, text), { maxLength: 20 }).map(parts => parts.join(''))
  // With Flagger these are other names for {{ canary }} and {{ canaryPods }}.
  .filter(joined => !/deployment="\{\{\s*target|target\s*\}\}-\[0-9a-z\]\+-\[0-9a-z\]\+/.test(joined));

test.each(spellings)('%s: what was expanded is recognised', (_, spelling) => {
  fc.assert(fc.property(query, written => {
    expect(QueryTemplate.recognise(QueryTemplate.expand(written, spelling), spelling)).toBe(QueryTemplate.canonical(written, spelling.interval));
  }), { numRuns: 500 });
});

test.each(spellings)('%s: the query of a plan survives the way to the controller and back', (_, spelling) => {
  fc.assert(fc.property(query, written => {
    const planned = QueryTemplate.canonical(written, '90s');
    expect(QueryTemplate.recognise(QueryTemplate.expand(planned, spelling), spelling)).toBe(planned);
  }), { numRuns: 500 });
});

test('a variable may stand directly after the brace of a series', () => {
  expect(QueryTemplate.unknownVariables('x{{{ canary }}}')).toEqual([]);
});

test('a variable is recognised directly after the brace of a series', () => {
  expect(QueryTemplate.recognise('x{deployment="{{ target }}"}', FLAGGER_VARIABLES)).toBe('x{{{ canary }}}');
});

test('Flagger: a query that says deployment="{{ target }}" itself comes back as what that means, the canary', () => {
  const planned = QueryTemplate.canonical('x{app="web",deployment="{{ target }}"}', '1m');
  expect(QueryTemplate.recognise(QueryTemplate.expand(planned, FLAGGER_VARIABLES), FLAGGER_VARIABLES)).toBe('x{app="web",{{ canary }}}');
});

test.each(['max_over_time(x[{{ interval }}:10s])', 'x offset {{ interval }}'])('Argo Rollouts: the interval in %s is recognised', written => {
  const spelling = argoVariables(60);
  expect(QueryTemplate.recognise(QueryTemplate.expand(written, spelling), spelling)).toBe(written);
});
