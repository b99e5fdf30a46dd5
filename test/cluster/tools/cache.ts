import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { Channel, Tool, TOOLS, toolsNamed } from './tools';

/** Absolute path of a program of one of the tools. Throws if no tool has it, or if it is not built. */
export function binary(name: string): string {
  const tool = TOOLS.find(({ binaries }) => name in binaries);
  if (!tool) { throw new Error(`No tool has a program ${name}. There are ${TOOLS.flatMap(({ binaries }) => Object.keys(binaries)).join(', ')}.`); }
  return join(builtFolder(tool), 'bin', name);
}

/** Paths of the files with the CRDs of a tool. Throws if it has none, if a channel is missing or too much, or if it is not built. */
export function crds(name: string, channel?: Channel): string[] {
  const [tool] = toolsNamed([name]);
  if (!tool.crds) { throw new Error(`${name} has no CRDs.`); }
  if (typeof tool.crds === 'string' ? channel !== undefined : !channel) {
    throw new Error(typeof tool.crds === 'string' ? `The CRDs of ${name} have no channels.` : `Say which CRDs of ${name}: standard or experimental.`);
  }
  const folder = join(builtFolder(tool), 'crds', channel ?? '');
  return readdirSync(folder).sort().map(file => join(folder, file));
}

export function isBuilt(tool: Tool): boolean {
  return existsSync(cachedFolder(tool));
}

function builtFolder(tool: Tool): string {
  if (!isBuilt(tool)) { throw new Error(`${tool.name} ${tool.version} is not built: run \`npm run cluster:build\`.`); }
  return cachedFolder(tool);
}

/** Where the tools are kept, shared by all checkouts of a user. */
export function cacheRoot(): string {
  const root = process.env.XDG_CACHE_HOME ?? '';
  return join(isAbsolute(root) ? root : join(homedir(), '.cache'), 'cdk8s-canary');
}

/** Where a tool is kept. It is there only when it is complete. */
export function cachedFolder(tool: Tool): string {
  return join(cacheRoot(), `${tool.name}-${tool.version}-${digest(tool)}`);
}

/** The folder with a tool's go.mod. */
export function sourceFolder(tool: Tool): string {
  return join(__dirname, tool.name);
}

/** Changes with everything that a build depends on. */
export function digest(tool: Tool, folder = sourceFolder(tool)): string {
  const hash = createHash('sha256').update(JSON.stringify([process.platform, process.arch, tool]));
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter(file => statSync(join(folder, file)).isFile()).sort();
  files.forEach(file => hash.update(JSON.stringify([file, readFileSync(join(folder, file), 'utf8')])));
  return hash.digest('hex').slice(0, 12);
}
