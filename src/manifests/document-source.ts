import { isMap, isScalar, isSeq, Node, parseDocument, Scalar } from 'yaml';
import { DocumentText } from './documents';
import { FieldPart, fieldParts } from '../topology/field-path';
import { IManifestSource } from '../topology/resource';

/**
 * Knows where the fields of an object are written. The document is read for that when it is first asked.
 *
 * @param document the document that the object is in
 * @param at the way to the object, if the document is a list
 */
export function documentSource(document: DocumentText, at: FieldPart[]): IManifestSource {
  let contents: Node | null | undefined;
  return {
    bundle: document.source.file,
    positionOf: field => {
      contents ??= parseDocument(document.text, { schema: 'failsafe', strict: false, uniqueKeys: false, logLevel: 'silent' }).contents;
      return document.source.positionAt(document.start + offsetOf(contents, [...at, ...fieldParts(field)]));
    },
  };
}

/** A scalar is where its value is; maps and lists are where their key is. */
function offsetOf(contents: Node | null, parts: FieldPart[]): number {
  let offset = contents?.range?.[0] ?? 0;
  let node: unknown = contents;
  for (const part of parts) {
    const pair = isMap(node) ? node.items.find(({ key }) => (key as Scalar | null)?.value === part) : undefined;
    const item = isSeq(node) ? node.items[Number(part)] as Node | undefined : undefined;
    if (!pair && !item) { return offset; }
    offset = ((pair?.key ?? item) as Node).range?.[0] ?? offset;
    node = pair ? pair.value : item;
  }
  const [start, end] = isScalar(node) && node.range || [0, 0];
  return end > start ? start : offset;
}
