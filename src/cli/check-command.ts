import { Command, Option } from 'commander';
import { Exit, Io } from './io';
import { NamespaceLabels, readNamespace, readNamespaceLabels, readRules, readSize, readVersions, unknownRule } from './options';
import { packageVersion } from './package-version';
import { readInput } from './read-input';
import { loadTeamRules } from './team-rules';
import { ICheck, Rule } from '../checks';
import { checkFiles, LoadedFiles, rulesFor, STDIN } from '../manifests';
import { Severity } from '../model/finding';
import { explainRule, githubReport, jsonReport, jsonRules, listRules, renderingCommands, Report, sarifReport, textReport } from '../report';
import { bundlesApart } from '../topology/clusters';
import { Versions } from '../topology/versions';

const FORMATS: { [format: string]: (report: Report, colors: boolean) => string } = {
  text: textReport, json: jsonReport, sarif: sarifReport, github: githubReport,
};

interface Options {
  readonly format: string;
  readonly explain?: string[];
  readonly list?: boolean;
  readonly disable?: string[];
  readonly severity: Severity;
  readonly warningsAsErrors?: boolean;
  readonly complete?: boolean;
  readonly namespace?: string;
  readonly namespaceLabels?: NamespaceLabels;
  readonly versions?: Versions;
  readonly plugin?: string[];
  readonly maxSize: number;
}

/** `cdk8s-canary check`. Tells how it ended. */
export function checkCommand(io: Io, ended: (exit: Exit) => void): Command {
  return new Command('check')
    .summary('find what would break, or be ignored silently')
    .description('Finds what would break at run time, or be ignored silently, in manifests of any origin.')
    .argument('[paths...]', 'files, folders with all that is in them (*.yaml, *.yml, *.json), or - for what comes in through a pipe')
    .addOption(new Option('--format <format>', 'how to print').choices(Object.keys(FORMATS)).default('text'))
    .addOption(new Option('--explain <rule>', 'tell all about a rule, and check nothing').argParser(readRules).conflicts('list'))
    .option('--list', 'list the rules, and check nothing')
    .option('--disable <rule>', 'leave out a rule; may be given several times', readRules)
    .addOption(new Option('--severity <severity>', 'print nothing less severe').choices([Severity.ERROR, Severity.WARNING]).default(Severity.WARNING))
    .option('--warnings-as-errors', 'take warnings for errors')
    .option('--complete', 'these are all objects of their namespaces: references to others are errors')
    .option('--namespace <name>', 'the namespace of objects that name none', readNamespace)
    .option('--namespace-labels <labels>', 'labels of a namespace that is not here, e.g. shop:exposed=yes,tier=web; may be given several times', readNamespaceLabels)
    .option('--versions <versions>', 'versions in use, e.g. flagger=1.40.0,linkerd=2.18.1', readVersions)
    .option('--plugin <module>', 'rules of your own; may be given several times', (path: string, before: string[] = []) => [...before, path])
    .addOption(new Option('--max-size <MiB>', 'refuse larger files').argParser(readSize).default(32 * 1024 * 1024, '32'))
    .addHelpText('after', '\nExit codes: 0 no errors, 1 errors found, 2 wrong usage or unreadable input.')
    .action(async (paths: string[], options: Options, command: Command) => {
      const fail = (message: string): never => command.error(`error: ${message}`, { exitCode: Exit.FAILED });
      const own = (options.plugin ?? []).flatMap(loadTeamRules);
      const rules = rulesFor(own);
      const asked = [...options.disable ?? [], ...options.explain ?? []];
      const mistake = repeatedName(rules) ?? unknownRule(asked, rules.map(({ name }) => name));
      if (mistake) { return fail(mistake); }
      if (options.explain !== undefined || options.list) {
        const surplus = surplusFor(paths, options);
        return surplus ? fail(surplus) : io.out(tell(rules, options));
      }
      if (paths.length === 0) { return fail('say what to check: files, folders, or - for what comes in through a pipe.'); }

      const loaded = await readInput(paths, options.maxSize, io.stdin);
      if (loaded.unreadable.length > 0) { return fail(loaded.unreadable.join('\nerror: ')); }
      const report = reportOn(loaded, own, options);
      if (report.objects + report.findings.length === 0) { return fail(nothingIn(paths, report)); }
      io.out(FORMATS[options.format](shown(report, options), io.colors));
      ended(report.findings.some(({ severity }) => severity === Severity.ERROR) ? Exit.FOUND : Exit.FINE);
    });
}

function reportOn(loaded: LoadedFiles, own: ICheck[], options: Options): Report {
  const { complete, namespaceLabels, versions, disable = [], namespace, warningsAsErrors = false } = options;
  const { manifests, findings } = checkFiles(loaded, { facts: { complete, namespaceLabels, versions }, own, disable, namespace, warningsAsErrors });
  const sources = new Map(manifests.sources.map(source => [source.file, source]));
  return {
    findings,
    hidden: 0,
    rules: rulesFor(own),
    files: loaded.files.length,
    objects: manifests.resources.length,
    others: manifests.others,
    clusters: bundlesApart(manifests.resources),
    version: packageVersion(),
    lineAt: (file, line) => sources.get(file)?.line(line),
  };
}

function nothingIn(paths: string[], { others }: Report): string {
  const commands = renderingCommands(others);
  const places = paths.map(path => path === STDIN ? 'what came in through a pipe' : path);
  return `there are no Kubernetes objects in ${places.join(', ')}.${commands.length > 0 ? ` Check what these print: ${commands.join(', ')}.` : ''}`;
}

function shown(report: Report, options: Options): Report {
  const findings = report.findings.filter(({ severity }) => options.severity === Severity.WARNING || severity === Severity.ERROR);
  return { ...report, findings, hidden: report.findings.length - findings.length };
}

/** What was said and would be passed over when rules are told. */
function surplusFor(paths: string[], { format }: Options): string | undefined {
  if (paths.length > 0) { return `with --list and --explain nothing is checked; leave ${paths.join(', ')} out.`; }
  return format === 'text' || format === 'json' ? undefined : `rules are told as text or json, not as ${format}.`;
}

function tell(rules: Rule[], { explain, format }: Options): string {
  const told = explain === undefined ? rules : rules.filter(({ name }) => explain.includes(name));
  if (format === 'json') { return jsonRules(told); }
  return explain === undefined ? listRules(told) : told.map(explainRule).join('\n\n');
}

function repeatedName(rules: Rule[]): string | undefined {
  const names = rules.map(({ name }) => name);
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  return repeated && `there are two rules with the name ${repeated}.`;
}
