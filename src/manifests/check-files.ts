import { LoadedFiles } from './load-files';
import { Manifests, readManifests } from './read-manifests';
import { MANIFEST_RULES } from './rules';
import { acknowledgeChecks, CHECKS, checkResources, ICheck, Rule } from '../checks';
import { Finding, Severity } from '../model/finding';
import { ClusterFacts } from '../topology/topology';

/** How files are checked. */
export interface CheckSettings {
  readonly facts: ClusterFacts;
  /** Rules beside ours. */
  readonly own: ICheck[];
  /** Names of rules whose findings do not count. */
  readonly disable: string[];
  readonly warningsAsErrors: boolean;
  /** The namespace of objects that name none. */
  readonly namespace?: string;
}

/** What is in files, and what is wrong with it. */
export interface CheckedFiles {
  readonly manifests: Manifests;
  readonly findings: Finding[];
}

/** All rules that may say something about files. */
export function rulesFor(own: ICheck[]): Rule[] {
  return [...MANIFEST_RULES, ...[...acknowledgeChecks([]), ...CHECKS, ...own].map(({ rule }) => rule)];
}

/** What is wrong with files. While some of them cannot be read, nothing is missed that may be in there. */
export function checkFiles(loaded: Omit<LoadedFiles, 'unreadable'>, { facts, own, disable, warningsAsErrors, namespace }: CheckSettings): CheckedFiles {
  const manifests = readManifests(loaded.files, namespace);
  const unread = [...loaded.findings, ...manifests.findings];
  const complete = facts.complete && unread.length === 0;
  const findings = [...unread, ...checkResources(manifests.resources, { ...facts, complete }, own)]
    .filter(({ rule }) => !disable.includes(rule))
    .map(finding => warningsAsErrors ? { ...finding, severity: Severity.ERROR } : finding);
  return { manifests, findings };
}
