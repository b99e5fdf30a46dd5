/** The same findings in each format. */
import { Rule } from '../../src/checks';
import { Finding, Severity } from '../../src/model/finding';
import { explainRule, githubReport, jsonReport, jsonRules, listRules, Report, sarifReport, textReport } from '../../src/report';

const RULE: Rule = {
  name: 'team/port',
  severity: Severity.ERROR,
  title: 'A port leads somewhere',
  why: 'Nobody answers.',
  fix: 'Correct the port.',
  source: 'https://example.com/port',
  affects: { flagger: '<2.0.0' },
};
const object = { apiVersion: 'v1', kind: 'Service', name: 'web', namespace: 'shop' };
const finding: Finding = {
  rule: 'team/port',
  severity: Severity.ERROR,
  message: 'Port 81 is 100% wrong.',
  fix: 'Write 80.',
  object,
  field: 'spec.ports[0].port',
  file: 'out/a b.yaml',
  line: 3,
  column: 9,
};
const FINDINGS: Finding[] = [
  { ...finding, line: 4, message: 'Second.' },
  finding,
  { ...finding, file: 'out/z.yaml', severity: Severity.WARNING, rule: 'team/unknown', object: undefined, field: undefined, line: undefined, column: undefined },
];
const report = (findings: Finding[] = FINDINGS, more: Partial<Report> = {}): Report => ({
  findings, hidden: 0, rules: [RULE], files: 2, objects: 1, others: [], clusters: [], version: '1.2.3', lineAt: (_, line) => line === 3 ? '  port: 81' : undefined, ...more,
});

describe('text', () => {
  test('is grouped by file and object, and explains a rule once', () => {
    expect(textReport(report(), false)).toBe(`out/a b.yaml

  Service shop/web

    error team/port out/a b.yaml:3:9 (spec.ports[0].port)
      Port 81 is 100% wrong.
      3 |   port: 81
        |         ^
      Why: Nobody answers.
      Fix: Write 80.
      See: https://example.com/port

    error team/port out/a b.yaml:4:9 (spec.ports[0].port)
      Second.
      Fix: Write 80.

out/z.yaml

  Document

    warning team/unknown out/z.yaml
      Port 81 is 100% wrong.
      Fix: Write 80.

2 errors, 1 warning in 1 object of 2 files.
`);
  });

  test('has colours only if wanted', () => {
    expect(textReport(report(), false)).not.toContain('\u001b');
    expect(textReport(report(), true)).toContain('\u001b[31merror\u001b[39m');
  });

  test('tells how many warnings are not shown, and names objects that have no name', () => {
    const text = textReport(report([{ ...finding, object: { ...object, name: '' } }], { hidden: 2 }), false);
    expect(text).toContain('\n  Service without a name\n');
    expect(text).toMatch(/^1 error, 2 warnings \(not shown\) in 1 object of 2 files\.$/m);
  });

  test('tells what was not looked at', () => {
    const others = Array.from({ length: 7 }, (_, i) => ({ file: `${i}.json` }));
    expect(textReport(report([], { others }), false)).toBe('0 errors, 0 warnings in 1 object of 2 files.\n'
      + 'Not looked at, being no Kubernetes objects: 0.json, 1.json, 2.json, 3.json, 4.json and 2 more.\n');
  });

  test('tells how to check what others make objects of', () => {
    const others = ['web', 'web', 'db'].map((chart, i) => ({ file: `${chart}/${i}.yaml`, renderedBy: [`helm template ${chart}`] }));
    expect(textReport(report([], { others }), false)).toBe('0 errors, 0 warnings in 1 object of 2 files.\n'
      + 'Not looked at, being no Kubernetes objects: web/0.yaml, web/1.yaml, db/2.yaml.\nCheck what these print: helm template web, helm template db.\n');
  });

  test('tells which files are taken to be for different clusters', () => {
    const clusters = [['dev/web.yaml', 'dev/cart.yaml'], ['prod/web.yaml']];
    expect(textReport(report([], { clusters }), false)).toContain(
      '\nChecked apart, writing different objects of one name: dev/web.yaml, dev/cart.yaml | prod/web.yaml.\n');
    expect(JSON.parse(jsonReport(report([], { clusters })))).toMatchObject({ clusters });
  });

  test('cuts long lines around the place, and lets no control characters through', () => {
    const text = textReport(report([{ ...finding, column: 1001, message: 'Evil \u001b[2J.' }], { lineAt: () => `${'x'.repeat(1000)}!${'y'.repeat(1000)}` }), false);
    expect(text).not.toContain('\u001b');
    const [line, mark] = text.split('\n').filter(part => part.includes(' | '));
    expect(line.length).toBeLessThan(150);
    expect(mark.indexOf('^')).toBe(line.indexOf('!'));
  });

  test('aligns the mark below tabs', () => {
    const [line, mark] = textReport(report([{ ...finding, column: 3 }], { lineAt: () => '\t\t!' }), false).split('\n').filter(part => part.includes(' | '));
    expect(mark.indexOf('^')).toBe(line.indexOf('!'));
  });
});

test('GitHub: one command each, escaped', () => {
  expect(githubReport(report()).split('\n')).toEqual([
    '::error file=out/a b.yaml,line=3,col=9,title=team/port::Service shop/web: Port 81 is 100%25 wrong.%0AFix: Write 80.',
    '::error file=out/a b.yaml,line=4,col=9,title=team/port::Service shop/web: Second.%0AFix: Write 80.',
    '::warning file=out/z.yaml,title=team/unknown::Port 81 is 100%25 wrong.%0AFix: Write 80.',
    '',
  ]);
  expect(githubReport(report([{ ...finding, file: 'a:b,c\n.yaml' }]))).toContain('file=a%3Ab%2Cc%0A.yaml,');
});

test('JSON: findings in order, with what there is to know of their rules', () => {
  expect(JSON.parse(jsonReport(report()))).toEqual({
    version: 1,
    summary: { errors: 2, warnings: 1, hidden: 0, files: 2, objects: 1 },
    findings: [
      ...[1, 0].map(i => ({ ...FINDINGS[i], title: RULE.title, why: RULE.why, source: RULE.source })),
      JSON.parse(JSON.stringify(FINDINGS[2])),
    ],
    others: [],
  });
  expect(JSON.parse(jsonRules([RULE]))).toEqual([RULE]);
});

test('SARIF: rules, levels and places', () => {
  const { version, runs: [{ tool: { driver }, results }] } = JSON.parse(sarifReport(report()));
  expect({ version, name: driver.name, toolVersion: driver.version }).toEqual({ version: '2.1.0', name: 'cdk8s-canary', toolVersion: '1.2.3' });
  expect(driver.rules).toEqual([
    {
      id: 'team/port',
      shortDescription: { text: RULE.title },
      fullDescription: { text: RULE.why },
      help: { text: 'Nobody answers. Correct the port.' },
      helpUri: RULE.source,
      defaultConfiguration: { level: 'error' },
    },
    { id: 'team/unknown' },
  ]);
  expect(results[0]).toEqual({
    ruleId: 'team/port',
    ruleIndex: 0,
    level: 'error',
    message: { text: 'Port 81 is 100% wrong. Write 80.' },
    locations: [{
      physicalLocation: { artifactLocation: { uri: 'out/a%20b.yaml' }, region: { startLine: 3, startColumn: 9 } },
      logicalLocations: [{ fullyQualifiedName: 'Service shop/web spec.ports[0].port', kind: 'object' }],
    }],
  });
  expect(results[2]).toMatchObject({ ruleIndex: 1, level: 'warning', locations: [{ physicalLocation: { artifactLocation: { uri: 'out/z.yaml' } } }] });
  expect(sarifReport(report([{ ...finding, file: '/srv/a.yaml' }]))).toContain('"file:///srv/a.yaml"');
});

test('a rule is explained, and rules are listed', () => {
  expect(explainRule(RULE)).toBe('team/port (error)\n\nA port leads somewhere.\n\nWhy: Nobody answers.\n\nFix: Correct the port.\n\nVersions: flagger <2.0.0\n\n'
    + 'See: https://example.com/port\n\nTo silence it for one object, with a reason:\n\n  metadata:\n    annotations:\n'
    + '      acknowledge.cdk8s-canary.dev/team.port: why it does not count here\n');
  expect(listRules([RULE])).toBe('team/port  error    A port leads somewhere\n');
});
