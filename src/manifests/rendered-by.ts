import { basename, dirname, sep } from 'node:path';
import { kustomized } from './kustomize';
import type { ManifestText } from './manifest-text';

/** Parts of a chart of Helm that are rendered, or that it is rendered with. */
const OF_CHART = /^(templates|charts|crds)[\\/]|^(Chart|values[^\\/]*)\.ya?ml$/;

/**
 * Finds out which files are no objects but what Helm or Kustomize make objects of, and which commands print these.
 *
 * @param files all files
 * @returns the commands for a file; nothing if its objects are applied as they are
 */
export function renderedBy(files: ManifestText[]): (file: string) => string[] | undefined {
  const charts = files.filter(({ file }) => basename(file) === 'Chart.yaml').map(({ file }) => dirname(file));
  const byKustomize = kustomized(files);
  return file => {
    const chart = charts.find(folder => file.startsWith(folder + sep) && OF_CHART.test(file.slice(folder.length + 1)));
    return chart === undefined ? byKustomize.get(file) : [`helm template ${chart}`];
  };
}
