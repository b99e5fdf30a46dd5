import { ApiObject, JsonPatch } from 'cdk8s';

/** Takes the namespace off an object that belongs to the cluster: a chart puts its own on everything. */
export function leaveNamespaceOut(object: ApiObject): void {
  if (object.metadata.namespace) { object.addJsonPatch(JsonPatch.remove('/metadata/namespace')); }
}
