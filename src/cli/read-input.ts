import { loadFiles, LoadedFiles, mebibytes, STDIN } from '../manifests';

/** Reads what a command was given: files, folders, or what comes in through a pipe. */
export async function readInput(paths: string[], maxBytes: number, stdin: AsyncIterable<Uint8Array>): Promise<LoadedFiles> {
  if (!paths.includes(STDIN)) { return loadFiles(paths, maxBytes); }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    size += chunk.length;
    if (size > maxBytes) { return { files: [], findings: [], unreadable: [`stdin has more than ${mebibytes(maxBytes)} MiB. Split it, or raise --max-size.`] }; }
    chunks.push(chunk);
  }
  return loadFiles(paths, maxBytes, Buffer.concat(chunks));
}
