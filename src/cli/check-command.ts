import { Command, Option } from 'commander';
import { Exit, Io } from './io';
import { NamespaceLabels, readNames, readNamespaceLabels, readSize, readVersions, unknownRule } from './options';
import { packageVersion } from './package-version';
import { readInput } from './read-input';
import { loadTeamRules } from './team-rules';
import { ICheck, Rule } from '../checks';
import { checkFiles, ManifestText, rulesFor } from '../manifests';
import { Severity } from '../model/finding';
import { explainRule, githubReport, jsonReport, jsonRules, listRules, renderingCommands, Report, sarifReport, textReport } from '../report';
import { Versions } from '../topology/versions';

const FORMATS: { [format: string]: (report: Report, colors: boolean) => string } = {
  text: textReport, json: jsonReport, sarif: sarifReport, github: githubReport,
};

interface Options {
  readonly format: string;
  readonly explain?: string;
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
    .option('--explain <rule>', 'tell all about a rule, and check nothing')
    .option('--list', 'list the rules, and check nothing')
    .option('--disable <rule>', 'leave out a rule; may be given several times', readNames)
    .addOption(new Option('--severity <severity>', 'print nothing less severe').choices([Severity.ERROR, Severity.WARNING]).default(Severity.WARNING))
    .option('--warnings-as-errors', 'take warnings for errors')
    .option('--complete', 'these are all objects of their namespaces: references to others are errors')
    .option('--namespace <name>', 'the namespace of objects that name none')
    .option('--namespace-labels <labels>', 'labels of a namespace that is not here, e.g. shop:exposed=yes,tier=web; may be given several times', readNamespaceLabels)
    .option('--versions <versions>', 'versions in use, e.g. flagger=1.40.0,linkerd=2.18.1', readVersions)
    .option('--plugin <module>', 'rules of your own; may be given several times', (path: string, before: string[] = []) => [...before, path])
    .addOption(new Option('--max-size <MiB>', 'refuse larger files').argParser(readSize).default(32 * 1024 * 1024, '32'))
    .addHelpText('after', '\nExit codes: 0 no errors, 1 errors found, 2 wrong usage or unreadable input.')
    .action(async (paths: string[], options: Options, command: Command) => {
      const fail = (message: string): never => command.error(`error: ${message}`, { exitCode: Exit.FAILED });
      const own = (options.plugin ?? []).flatMap(loadTeamRules);
      const rules = rulesFor(own);
      const asked = [...options.disable ?? [], ...options.explain !== undefined ? [options.explain] : []];
      const mistake = repeatedName(rules) ?? unknownRule(asked, rules.map(({ name }) => name));
      if (mistake) { return fail(mistake); }
      if (options.explain !== undefined || options.list) { return io.out(tell(rules, options)); }
      if (paths.length === 0) { return fail('say what to check: files, folders, or - for what comes in through a pipe.'); }

      const { files, unreadable } = await readInput(paths, options.maxSize, io.stdin);
      if (unreadable.length > 0) { return fail(unreadable.join('\nerror: ')); }
      const report = reportOn(files, own, options);
      if (report.objects + report.findings.length === 0) { return fail(nothingIn(paths, report)); }
      io.out(FORMATS[options.format]({ ...report, findings: shown(report, options) }, io.colors));
      ended(report.findings.some(({ severity }) => severity === Severity.ERROR) ? Exit.FOUND : Exit.FINE);
    });
}

function reportOn(files: ManifestText[], own: ICheck[], options: Options): Report {
  const { complete, namespaceLabels, versions, disable = [], namespace, warningsAsErrors = false } = options;
  const { manifests, findings } = checkFiles(files, { facts: { complete, namespaceLabels, versions }, own, disable, namespace, warningsAsErrors });
  const sources = new Map(manifests.sources.map(source => [source.file, source]));
  return {
    findings,
    rules: rulesFor(own),
    files: files.length,
    objects: manifests.resources.length,
    others: manifests.others,
    version: packageVersion(),
    lineAt: (file, line) => sources.get(file)?.line(line),
  };
}

function nothingIn(paths: string[], { others }: Report): string {
  const commands = renderingCommands(others);
  return `there are no Kubernetes objects in ${paths.join(', ')}.${commands.length > 0 ? ` Check what these print: ${commands.join(', ')}.` : ''}`;
}

function shown({ findings }: Report, options: Options) {
  return findings.filter(({ severity }) => options.severity === Severity.WARNING || severity === Severity.ERROR);
}

function tell(rules: Rule[], { explain, format }: Options): string {
  const told = explain === undefined ? rules : rules.filter(({ name }) => name === explain);
  if (format === 'json') { return jsonRules(told); }
  return explain === undefined ? listRules(told) : explainRule(told[0]);
}

function repeatedName(rules: Rule[]): string | undefined {
  const names = rules.map(({ name }) => name);
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  return repeated && `there are two rules with the name ${repeated}.`;
}
