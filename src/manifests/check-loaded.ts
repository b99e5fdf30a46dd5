import { CheckedFiles, checkFiles, CheckSettings } from './check-files';
import { LoadedFiles } from './load-files';

/** What is wrong with files, and which were come across that cannot be read. Nothing is missed that may be in these. */
export function checkLoaded({ files, findings: unread }: LoadedFiles, settings: CheckSettings): CheckedFiles {
  const { facts, disable } = settings;
  const { manifests, findings } = checkFiles(files, { ...settings, facts: { ...facts, complete: facts.complete && unread.length === 0 } });
  return { manifests, findings: [...unread.filter(({ rule }) => !disable.includes(rule)), ...findings] };
}
