/** The command as users type it, in this process; once as a program of its own. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';

const SERVICES = 'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: { name: web, namespace: shop }\nspec:\n  selector: { matchLabels: { app: web } }\n'
  + '  template:\n    metadata: { labels: { app: web } }\n    spec: { containers: [{ name: web, image: "web:1" }] }\n'
  + '  strategy:\n    blueGreen: { activeService: web, previewService: web, autoPromotionEnabled: false }\n';
const GOOD = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web, namespace: shop }\n';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'check-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, text: string | Buffer): string => {
  const path = join(folder, file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
};

async function check(args: string[], stdin: (string | Buffer)[] = []): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: string[][] = [[], []];
  const code = await run(['check', ...args], {
    stdin: (async function* () { for (const chunk of stdin) { yield Buffer.from(chunk); } })(),
    out: text => out.push(text),
    err: text => err.push(text),
    colors: false,
  });
  return { code, out: out.join(''), err: err.join('') };
}

describe('exit codes', () => {
  test('0 without errors', async () => {
    expect(await check([write('good.yaml', GOOD)])).toEqual({ code: 0, out: '0 errors, 0 warnings in 1 object of 1 file.\n', err: '' });
  });

  test('1 with errors, which are told with their place', async () => {
    const file = write('bad.yaml', SERVICES);
    const { code, out, err } = await check([file]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain(`error argo/services-differ ${file}:10:54 (spec.strategy.blueGreen.previewService)`);
  });

  test('warnings are no errors, unless they are taken for such', async () => {
    const file = write('warning.yaml', GOOD.replace('shop }', 'shop, annotations: { acknowledge.cdk8s-canary.dev/argo.services-differ: "" } }'));
    expect(await check([file])).toMatchObject({ code: 0, out: expect.stringContaining('warning acknowledge/reason') });
    expect(await check([file, '--severity', 'error'])).toMatchObject({ code: 0, out: '0 errors, 1 warning (not shown) in 1 object of 1 file.\n' });
    expect(await check([file, '--warnings-as-errors', '--severity=error'])).toMatchObject({ code: 1, out: expect.stringContaining('error acknowledge/reason') });
  });
});

describe('2, and a sentence, if it cannot be done', () => {
  const cases: [string, () => string[], RegExp][] = [
    ['nothing to check', () => [], /say what to check/],
    ['no such file', () => [join(folder, 'none.yaml')], /none\.yaml cannot be read: there is no such file or folder\.$/m],
    ['an empty folder', () => [folder], /there are no Kubernetes objects in/],
    ['a folder without YAML', () => { write('a.txt', GOOD); return [folder]; }, /there are no Kubernetes objects in/],
    ['an empty file', () => [write('a.yaml', '')], /there are no Kubernetes objects in/],
    ['binary junk', () => [write('a.yaml', Buffer.from([0xff, 0xfe, 0x00, 0xc3]))], /a\.yaml cannot be read: it is not text in UTF-8\./],
    ['a large file', () => { const file = write('a.yaml', ''); truncateSync(file, 100 * 1024 * 1024); return [file]; }, /a\.yaml cannot be read: it has 100 MiB, more than the 32 MiB that are read; split it, or raise --max-size\./],
    ['a link to itself', () => { symlinkSync(join(folder, 'a.yaml'), join(folder, 'a.yaml')); return [join(folder, 'a.yaml')]; }, /go round in a circle/],
    ['neither file nor folder', () => ['/dev/null'], /neither a file nor a folder/],
    ['an unknown format', () => ['--format', 'xml', '.'], /Allowed choices are text, json, sarif, github/],
    ['an unknown option', () => ['--serverity', 'error', '.'], /Did you mean --severity/],
    ['an unknown rule to leave out', () => ['--disable', 'argo/service-differ', '.'], /There is no rule 'argo\/service-differ'\. Did you mean argo\/services-differ\?/],
    ['a rule without its area', () => ['--explain', 'services-differ'], /Did you mean argo\/services-differ\?/],
    ['a rule that resembles none', () => ['--explain', 'x/y'], /--list lists all rules/],
    ['an unknown component', () => ['--versions', 'istio=1.0.0', '.'], /'istio' is none of kubernetes/],
    ['no component', () => ['--versions', '', '.'], /Write COMPONENT=VERSION/],
    ['no rule to leave out', () => ['--disable', ' ,', '.'], /Write the name of a rule/],
    ['no rule to explain', () => ['--explain', ''], /Write the name of a rule/],
    ['a namespace that cannot be', () => ['--namespace', 'Bad Name', '.'], /Write the name of a namespace/],
    ['paths where nothing is checked', () => ['--list', 'flagger'], /with --list and --explain nothing is checked; leave flagger out\./],
    ['rules in a format of findings', () => ['--explain', 'argo/services-differ', '--format', 'sarif'], /rules are told as text or json, not as sarif/],
    ['all rules and one', () => ['--list', '--explain', 'argo/services-differ'], /cannot be used with option '--list'/],
    ['half a version', () => ['--versions', 'flagger=1.40', '.'], /Write flagger= and a whole version, e\.g\. 1\./],
    ['an unknown channel', () => ['--versions', 'gatewayApiChannel=alpha', '.'], /and standard or experimental/],
    ['labels without a namespace', () => ['--namespace-labels', 'exposed=yes', '.'], /e\.g\. shop:exposed=yes/],
    ['labels of a namespace that cannot be', () => ['--namespace-labels', 'Bad Name:exposed=yes', '.'], /e\.g\. shop:exposed=yes/],
    ['a size below 0', () => ['--max-size', '-1', '.'], /number of MiB above 0/],
    ['no plug-in', () => ['--plugin', join(folder, 'none.js'), '.'], /none\.js cannot be loaded: Cannot find module/],
    ['a plug-in without rules', () => ['--plugin', write('rules.js', 'exports.a = 1;'), '.'], /rules\.js exports no rule/],
    ['a plug-in whose rule says too little', () => ['--plugin', write('rules.js', 'exports.a = { rule: { name: "a/b", title: "x" }, check: () => [] };'), '.'], /the rule 'a\/b' has no why, no fix/],
    ['a plug-in with a rule of ours', () => ['--plugin', write('rules.js', team('argo/services-differ', '[]')), '.'], /there are two rules with the name argo\/services-differ/],
    ['a plug-in that fails', () => ['--plugin', write('rules.js', team('team/a', 'nothing.at.all')), write('a.yaml', GOOD)], /The rule team\/a failed: nothing is not defined\./],
    ...([
      ['nothing', 'undefined', 'it returned nothing'],
      ['a promise', 'Promise.resolve([])', 'it returned a promise'],
      ['a text', '"none"', 'it returned a value of type string'],
      ['no violation', '[undefined]', 'it returned a violation without a resource'],
      ['a manifest for a resource', 'topology.resources.map(({ manifest }) => ({ resource: manifest, message: "x" }))', 'it returned a violation without a resource'],
      ['no message', 'topology.resources.map(resource => ({ resource }))', 'it returned a violation without a message'],
      ['a number for a field', 'topology.resources.map(resource => ({ resource, message: "x", field: 1 }))', 'it returned a violation whose field is no text'],
    ] as const).map(([what, body, message]): [string, () => string[], RegExp] => [
      `a plug-in that returns ${what}`, () => ['--plugin', write('rules.js', team('team/a', body)), write('a.yaml', GOOD)],
      new RegExp(`The rule team/a failed: ${message}\\. It has to return a list with \\{ resource, message \\}`),
    ]),
  ];

  test.each(cases)('%s', async (_, args, message) => {
    const { code, out, err } = await check(args());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).toMatch(/^error: /);
    expect(err).not.toMatch(/^ +at /m);
  });

  test('too much through a pipe, without reading it all', async () => {
    const mebibyte = Buffer.alloc(1024 * 1024, 32);
    expect(await check(['-', '--max-size', '2'], Array(5).fill(mebibyte))).toMatchObject({ code: 2, err: expect.stringContaining('stdin has more than 2 MiB') });
  });

  test('no command, or another one', async () => {
    const io = { stdin: [] as any, out: () => {}, err: () => {}, colors: false };
    expect([await run([], io), await run(['chekc'], io), await run(['--help'], io), await run(['--version'], io)]).toEqual([2, 2, 0, 0]);
  });
});

function team(name: string, body: string): string {
  const rule = { name, severity: 'warning', title: 'A', why: 'B.', fix: 'C.' };
  return `module.exports.mine = { rule: ${JSON.stringify(rule)}, check: topology => ${body} };`;
}

describe('what is read', () => {
  test('folders with all that is in them, each file once; not what is hidden', async () => {
    write('a/b/one.yaml', GOOD);
    write('a/two.JSON', '{ "apiVersion": "v1", "kind": "ServiceAccount", "metadata": { "name": "two" } }');
    write('a/package.json', '{}');
    write('.git/three.yaml', GOOD);
    write('node_modules/four.yml', GOOD);
    symlinkSync(folder, join(folder, 'a', 'loop'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'a', 'broken'));
    const { code, out } = await check([folder, join(folder, 'a'), '--format', 'json']);
    const { summary, others } = JSON.parse(out);
    expect({ code, summary, others }).toMatchObject({ code: 0, summary: { files: 3, objects: 2 }, others: [{ file: join(folder, 'a/package.json') }] });
  });

  test('a folder with nothing but a chart of Helm', async () => {
    write('web/Chart.yaml', 'apiVersion: v2');
    write('web/templates/web.yaml', 'kind: {{ .Values.kind }}');
    expect(await check([folder])).toMatchObject({
      code: 2, err: `error: there are no Kubernetes objects in ${folder}. Check what these print: helm template ${join(folder, 'web')}.\n`,
    });
  });

  test('a named pipe, as the shell makes one of <(helm template .)', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    spawn('sh', ['-c', 'printf \'%s\' "$0" > "$1"', GOOD, pipe]);
    expect(await check([pipe])).toMatchObject({ code: 0, out: '0 errors, 0 warnings in 1 object of 1 file.\n' });
  });

  test('what a folder holds and cannot be read is a finding beside the others; a pipe in it is passed by', async () => {
    write('bad.yaml', SERVICES);
    write('crypt.yaml', Buffer.from([0x00, 0x47, 0x49, 0x54, 0xff]));
    truncateSync(write('large.yaml', ''), 2 * 1024 * 1024);
    symlinkSync(join(folder, 'nowhere.yaml'), join(folder, 'dead.yaml'));
    execFileSync('mkfifo', [join(folder, 'pipe.yaml')]);
    const { code, out, err } = await check([folder, folder, '--format', 'json', '--max-size', '1', '--complete']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const { findings } = JSON.parse(out);
    expect(findings.map(({ rule, file, message }: any) => [rule, file, message].join(' '))).toEqual([
      expect.stringContaining('argo/services-differ'),
      `manifest/readable ${join(folder, 'crypt.yaml')} This cannot be read: it is not text in UTF-8.`,
      `manifest/readable ${join(folder, 'dead.yaml')} This cannot be read: it links to what is not there.`,
      `manifest/readable ${join(folder, 'large.yaml')} This cannot be read: it has 2 MiB, more than the 1 MiB that are read; split it, or raise --max-size.`,
    ]);
    expect(await check([folder, '--disable', 'manifest/readable,argo/services-differ', '--complete'])).toMatchObject({ code: 0 });
    expect(await check([folder, join(folder, 'dead.yaml')])).toMatchObject({ code: 2, out: '' });
  });

  test('what comes in through a pipe', async () => {
    expect(await check(['-'], [SERVICES.slice(0, 20), SERVICES.slice(20)])).toMatchObject({ code: 1, out: expect.stringContaining('stdin:10:54') });
    expect(await check(['-'], [])).toMatchObject({ code: 2, err: 'error: there are no Kubernetes objects in what came in through a pipe.\n' });
  });

  test('broken manifests are findings, beside those of the others', async () => {
    write('broken.yaml', 'apiVersion: [');
    write('bad.yaml', SERVICES);
    const { code, out } = await check([folder, '--format', 'json', '--complete']);
    expect(code).toBe(1);
    const rules = JSON.parse(out).findings.map(({ rule }: any) => rule);
    expect(rules).toEqual(expect.arrayContaining(['argo/services-differ', 'manifest/syntax']));
    expect(rules).not.toContain('references/service');
  });
});

describe('settings', () => {
  test('a rule is left out', async () => {
    expect(await check([write('bad.yaml', SERVICES), '--disable', 'argo/services-differ,flagger/selector-label'])).toMatchObject({ code: 0 });
  });

  test('rules see the namespace, its labels, versions, and whether this is all', async () => {
    const body = `topology.resources.map(resource => ({ resource, message: JSON.stringify([resource.namespace, topology.facts.complete,
      topology.namespaceLabels('shop').exposed, topology.versions.flagger, topology.versions.argoRollouts]) }))`;
    const rules = write('rules.js', team('team/sees', body));
    const { out } = await check([
      write('a.yaml', GOOD.replace(', namespace: shop', '')), '--plugin', rules, '--namespace', 'shop', '--namespace-labels', 'shop:exposed=yes', '--complete',
      '--versions', 'flagger=v1.40.0,gateway-api-channel=experimental', '--versions', 'argo-rollouts=1.8.0', '--format', 'json',
    ]);
    expect(JSON.parse(out).findings).toMatchObject([{ rule: 'team/sees', severity: 'warning', message: '["shop",true,"yes","1.40.0","1.8.0"]' }]);
  });

  test('a rule is explained, and rules are listed, those of a team too', async () => {
    const rules = write('rules.js', team('team/sees', '[]'));
    expect(await check(['--explain', 'argo/services-differ'])).toMatchObject({ code: 0, out: expect.stringMatching(/^argo\/services-differ \(error\)/) });
    const { out: several } = await check(['--explain', 'argo/services-differ', '--explain', 'flagger/selector-label', '--format', 'json']);
    expect(JSON.parse(several).map(({ name }: any) => name).sort()).toEqual(['argo/services-differ', 'flagger/selector-label']);
    const { out } = await check(['--list', '--plugin', rules]);
    expect(out).toMatch(/^manifest\/syntax +error/m);
    expect(out).toMatch(/^acknowledge\/reason +warning/m);
    expect(out).toMatch(/^team\/sees +warning +A$/m);
    expect(JSON.parse((await check(['--explain', 'team/sees', '--plugin', rules, '--format', 'json'])).out)).toMatchObject([{ name: 'team/sees' }]);
  });

  test.each(['sarif', 'github'])('%s', async format => {
    expect((await check([write('bad.yaml', SERVICES), '--format', format])).out).toContain('argo/services-differ');
  });
});

test('as a program', () => {
  const root = join(__dirname, '..', '..');
  const args = ['-r', 'ts-node/register/transpile-only', join(root, 'src', 'cli', 'main.ts'), 'check', '-'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root, input: SERVICES, encoding: 'utf8', env: { ...process.env, TS_NODE_PROJECT: join(root, 'tsconfig.dev.json'), FORCE_COLOR: '', NO_COLOR: '' },
  });
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toMatch(/^stdin\n[^\u001b]*error argo\/services-differ stdin:10:54/);
});
