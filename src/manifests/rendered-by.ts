import { basename, dirname, join, sep } from 'node:path';
import { parseDocument } from './kubernetes-yaml';
import type { ManifestText } from './manifest-text';

/** The names under which Kustomize looks for what it is to do. */
export const KUSTOMIZATIONS = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** Parts of a chart of Helm that are rendered, or that it is rendered with. */
const OF_CHART = /^(templates|charts|crds)[\\/]|^(Chart|values[^\\/]*)\.ya?ml$/;

/**
 * Finds out which files are no objects but what Helm or Kustomize make objects of, and which command prints these.
 *
 * @param files all files
 * @returns the command for a file; nothing if its objects are applied as they are
 */
export function renderedBy(files: ManifestText[]): (file: string) => string | undefined {
  const charts = files.filter(({ file }) => basename(file) === 'Chart.yaml').map(({ file }) => dirname(file));
  const kustomized = new Map(files.filter(({ file }) => KUSTOMIZATIONS.includes(basename(file))).flatMap(kustomization => {
    const folder = dirname(kustomization.file);
    return inputsOf(kustomization).map(path => [join(folder, path), `kustomize build ${folder}`]);
  }));
  return file => {
    const chart = charts.find(folder => file.startsWith(folder + sep) && OF_CHART.test(file.slice(folder.length + 1)));
    return chart === undefined ? kustomized.get(file) : `helm template ${chart}`;
  };
}

/** The files that a kustomization changes objects by, or puts into them. */
function inputsOf({ text }: ManifestText): string[] {
  const kustomization = read(text);
  const listed = (field: string): any[] => Array.isArray(kustomization?.[field]) ? kustomization[field] : [];
  const generated = [...listed('configMapGenerator'), ...listed('secretGenerator')].flatMap(generator => generator?.files ?? []);
  return [
    ...['patches', 'patchesStrategicMerge', 'patchesJson6902', 'replacements', 'configurations', 'generators', 'transformers', 'validators']
      .flatMap(listed).map(input => input?.path ?? input),
    ...generated.map(file => String(file).replace(/^[^=]*=/, '')),
  ].filter(path => typeof path === 'string' && !path.includes('\n'));
}

function read(text: string): any {
  try { return parseDocument(text, false); } catch { return undefined; }
}
