import { YAMLException } from 'js-yaml';
import { documentSource } from './document-source';
import { DocumentText, SourceText, splitDocuments } from './documents';
import { parseDocument } from './kubernetes-yaml';
import { ManifestText } from './manifest-text';
import { renderedBy } from './rendered-by';
import { OBJECT, problem, RENDERED, SYNTAX, UNIQUE_KEY } from './rules';
import { isSane } from './sane';
import { Finding } from '../model/finding';
import { LeftOut } from '../model/left-out';
import { clusterScoped } from '../topology/cluster-scoped';
import { FieldPart } from '../topology/field-path';
import { Resource, SourcePosition } from '../topology/resource';

const MANIFEST = /(?:^|[{,\s])"?(?:apiVersion|kind)"?\s*:/;

/** What files hold. */
export interface Manifests {
  readonly resources: Resource[];
  /** What cannot be read. */
  readonly findings: Finding[];
  readonly others: LeftOut[];
  readonly sources: SourceText[];
}

/**
 * Reads the objects of files, YAML or JSON, as Kubernetes reads them.
 *
 * @param files all files
 * @param namespace the namespace of objects that name none, but must be in one
 */
export function readManifests(files: ManifestText[], namespace?: string): Manifests {
  const commandsFor = renderedBy(files);
  const read = files.map(file => readFile(file, namespace, commandsFor(file.file)));
  return {
    resources: read.flatMap(({ resources }) => resources),
    findings: read.flatMap(({ findings }) => findings),
    others: read.flatMap(({ others }) => others),
    sources: read.flatMap(({ sources }) => sources),
  };
}

function readFile({ file, text, comeAcross = false }: ManifestText, namespace: string | undefined, commands: string[] | undefined): Manifests {
  const source = new SourceText(file, text.replace(/^\uFEFF/, ''));
  const [resources, findings, others]: [Resource[], Finding[], LeftOut[]] = [[], [], []];
  if (comeAcross && (commands || !MANIFEST.test(text))) {
    return { resources, findings, others: [{ file, ...commands?.length && { renderedBy: commands } }], sources: [source] };
  }
  for (const document of splitDocuments(source)) {
    const { manifest, found } = readDocument(document);
    findings.push(...found);
    for (const [object, at] of objectsIn(manifest, [])) {
      const position = documentSource(document, at);
      const { apiVersion, kind, group } = new Resource(object);
      if (isEncrypted(object) && kind !== 'Secret') {
        others.push({ ...position.positionOf(''), renderedBy: [`sops --decrypt ${file}`] });
      } else if (apiVersion && kind) {
        const known = isEncrypted(object) ? withoutContents(object) : object;
        resources.push(new Resource(known, { source: position, namespace: clusterScoped(group, kind) ? undefined : namespace }));
      } else if (comeAcross && !apiVersion && !kind) {
        others.push(position.positionOf(''));
      } else {
        findings.push(problem(OBJECT, `This is no Kubernetes object: ${lackOf(object, apiVersion, kind)}.`, position.positionOf('')));
      }
    }
  }
  return { resources, findings, others, sources: [source] };
}

/** Whether SOPS has encrypted an object: nobody applies it like that. */
function isEncrypted(object: any): boolean {
  return typeof object?.sops === 'object' && object.sops?.mac !== undefined;
}

/** A Secret of which only its key holder knows what is in it. */
function withoutContents({ sops, data, stringData, ...rest }: any): unknown {
  return rest;
}

function lackOf(object: unknown, apiVersion: string, kind: string): string {
  if (Array.isArray(object)) { return 'it is a list'; }
  if (typeof object !== 'object') { return `it is a ${typeof object}`; }
  return `it has no ${[!apiVersion && 'apiVersion', !kind && 'kind'].filter(Boolean).join(' and no ')}`;
}

/** What a document holds; the items, if it is a list of objects. */
function objectsIn(manifest: any, at: FieldPart[]): [unknown, FieldPart[]][] {
  if (manifest === undefined || manifest === null) { return []; }
  const { apiVersion, kind, items } = manifest;
  if (typeof kind !== 'string' || !kind.endsWith('List') || !Array.isArray(items)) { return [[manifest, at]]; }
  const known = kind === 'List' ? {} : { apiVersion, kind: kind.replace(/List$/, '') };
  return items.flatMap((item, i) => objectsIn(item && typeof item === 'object' ? { ...known, ...item } : item, [...at, 'items', i]));
}

interface ReadDocument {
  readonly manifest?: unknown;
  readonly found: Finding[];
}

function readDocument(document: DocumentText, uniqueKeys = true): ReadDocument {
  try {
    return checked(document, parseDocument(document.text, uniqueKeys));
  } catch (thrown) {
    const { reason, mark } = thrown instanceof YAMLException ? thrown : { reason: 'it is nested too deeply', mark: undefined };
    const position = document.source.positionAt(document.start + Math.min(mark?.position ?? 0, document.text.length));
    if (reason === 'duplicated mapping key') {
      const [key] = /^[^\s:]*/.exec(document.text.slice(mark!.position))!;
      const { manifest, found } = readDocument(document, false);
      return { manifest, found: [problem(UNIQUE_KEY, `The key ${key} is here for a second time.`, position), ...found] };
    }
    return { found: [isTemplate(document) ? unrendered(position) : problem(SYNTAX, `This cannot be read: ${reason}.`, position)] };
  }
}

function checked(document: DocumentText, manifest: unknown): ReadDocument {
  const position = document.source.positionAt(document.start + document.text.search(/\S/));
  if (!isSane(manifest, document.text.length)) { return { found: [problem(SYNTAX, 'This cannot be read: its aliases or its nesting have no end.', position)] }; }
  const rendered = !isTemplate(document) || !JSON.stringify(manifest)?.includes('"[object Object]":');
  return rendered ? { manifest, found: [] } : { found: [unrendered(position)] };
}

function isTemplate({ text }: DocumentText): boolean {
  return /\{\{[^{}]*\}\}/.test(text);
}

function unrendered(position: SourcePosition): Finding {
  return problem(RENDERED, 'This is a template of Helm that has not been rendered.', position);
}
