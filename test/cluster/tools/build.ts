import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { cachedFolder, isBuilt, sourceFolder } from './cache';
import { go, Place, requireGo } from './go';
import { removeLeftovers, stage } from './staging';
import { Tool, toolsNamed } from './tools';

/** How far a build is. Told when a tool is begun, and again when it is built. */
export interface Progress {
  readonly tool: Tool;

  /** The first is 1. */
  readonly position: number;
  readonly total: number;
  readonly state: 'cached' | 'building' | 'built';
}

/**
 * Builds tools into the cache, all if none is named, except for those that are there.
 *
 * Throws on a name that no tool has, if Go is needed and missing, with what the compiler says, and when it is told to stop.
 */
export async function build(names: readonly string[] = [], report: (progress: Progress) => void = () => {}, stop?: AbortSignal): Promise<void> {
  const tools = toolsNamed(names);
  const missing = tools.filter(tool => !isBuilt(tool));
  if (missing.length > 0) {
    requireGo(missing);
    removeLeftovers();
  }
  for (const [index, tool] of tools.entries()) {
    const tell = (state: Progress['state']) => report({ tool, position: index + 1, total: tools.length, state });
    if (isBuilt(tool)) {
      tell('cached');
    } else {
      tell('building');
      await stage(cachedFolder(tool), (folder, temporary) => buildInto(folder, tool, { folder: sourceFolder(tool), temporary, stop }));
      tell('built');
    }
  }
}

async function buildInto(folder: string, tool: Tool, place: Place): Promise<void> {
  try {
    for (const [name, pack] of Object.entries(tool.binaries)) {
      await go(['build', ...flags(tool), '-o', join(folder, 'bin', name), pack], place);
    }
    await copyCrds(tool, join(folder, 'crds'), place);
  } catch (error) {
    place.stop?.throwIfAborted();
    throw new Error(`${tool.name} ${tool.version} cannot be built:\n${(error as Error).message}`);
  }
}

function flags({ stamps = {}, tags = [] }: Tool): string[] {
  const ldflags = ['-s', '-w', ...Object.entries(stamps).map(([variable, value]) => `-X ${variable}=${value}`)].join(' ');
  return ['-mod=readonly', '-buildvcs=false', '-trimpath', '-tags', tags.join(), '-ldflags', ldflags];
}

async function copyCrds({ crds, module }: Tool, folder: string, place: Place): Promise<void> {
  if (!crds) { return; }
  const { Dir } = JSON.parse(await go(['mod', 'download', '-json', module], place)) as { Dir: string };
  for (const [channel, path] of typeof crds === 'string' ? [['', crds]] : Object.entries(crds)) {
    mkdirSync(join(folder, channel), { recursive: true });
    for (const file of filesAt(join(Dir, path))) {
      const text = readFileSync(file, 'utf8');
      const isCrd = /^kind: CustomResourceDefinition$/m.test(text);
      if (isCrd) { writeFileSync(join(folder, channel, `${parse(file).name}.yaml`), text); }
    }
  }
}

function filesAt(path: string): string[] {
  return statSync(path).isFile() ? [path] : readdirSync(path).map(file => join(path, file)).filter(file => /\.ya?ml$/.test(file));
}
