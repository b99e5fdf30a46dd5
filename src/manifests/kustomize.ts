import { basename, dirname, join } from 'node:path';
import { parseDocument } from './kubernetes-yaml';
import type { ManifestText } from './manifest-text';

/** The names under which Kustomize looks for what it is to do. */
export const KUSTOMIZATIONS = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** Lists of what objects are changed by, as paths or as maps with a path. */
const INPUTS = ['patches', 'patchesStrategicMerge', 'patchesJson6902', 'replacements', 'configurations', 'generators', 'transformers', 'validators'];

/** What makes other objects of those that are listed, or adds some. A namespace, images and labels leave them what they are. */
const CHANGES = [...INPUTS, 'components', 'configMapGenerator', 'secretGenerator', 'helmCharts', 'namePrefix', 'nameSuffix', 'replicas'];

/** One kustomization. */
interface Kustomization {
  readonly folder: string;
  /** Files that it changes objects by, or puts into them. */
  readonly inputs: string[];
  /** Files and folders whose objects it takes. */
  readonly taken: string[];
  /** Whether it makes other objects of them. */
  readonly changes: boolean;
  /** Whether it is only built as a part of others. */
  readonly isComponent: boolean;
}

/** The files that nobody applies as they are, because Kustomize changes them, or others by them; with the commands that print what becomes of them. */
export function kustomized(files: ManifestText[]): Map<string, string[]> {
  const all = files.filter(({ file }) => KUSTOMIZATIONS.includes(basename(file))).map(readKustomization);
  const usersOf = ({ folder }: Kustomization) => all.filter(({ taken }) => taken.includes(folder));
  const outermost = (one: Kustomization, inner: Kustomization[] = []): Kustomization[] => {
    const users = usersOf(one).filter(user => !inner.includes(user));
    return users.length > 0 ? users.flatMap(user => outermost(user, [...inner, one])) : [one];
  };
  const isChanged = (one: Kustomization, inner: Kustomization[] = []): boolean =>
    one.changes || usersOf(one).some(user => !inner.includes(user) && isChanged(user, [...inner, one]));

  const found = new Map<string, string[]>();
  for (const one of all) {
    const commands = outermost(one).filter(({ isComponent }) => !isComponent).map(({ folder }) => `kustomize build ${folder}`);
    for (const file of [...one.inputs, ...isChanged(one) ? one.taken : []]) {
      found.set(file, [...new Set([...found.get(file) ?? [], ...commands])]);
    }
  }
  return found;
}

function readKustomization({ file, text }: ManifestText): Kustomization {
  const folder = dirname(file);
  const said = read(text);
  const listed = (field: string): any[] => Array.isArray(said?.[field]) ? said[field] : [];
  const paths = (found: unknown[]) => found.filter(path => typeof path === 'string' && !path.includes('\n')).map(path => join(folder, path as string));
  const generated = [...listed('configMapGenerator'), ...listed('secretGenerator')].flatMap(generator => generator?.files ?? []);
  return {
    folder,
    inputs: paths([...INPUTS.flatMap(listed).map(input => input?.path ?? input), ...generated.map(path => String(path).replace(/^[^=]*=/, ''))]),
    taken: paths([...listed('resources'), ...listed('bases'), ...listed('components')]).map(path => path.replace(/\/$/, '')),
    changes: CHANGES.some(field => said?.[field] !== undefined),
    isComponent: said?.kind === 'Component',
  };
}

function read(text: string): any {
  try { return parseDocument(text, false); } catch { return undefined; }
}
