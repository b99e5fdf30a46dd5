/** The objects of a kind among manifests of any origin, whatever their version. */
export function ofKind(manifests: any[], group: string, kind: string): any[] {
  return manifests.filter(manifest => manifest?.kind === kind && String(manifest.apiVersion).startsWith(`${group}/`));
}
