import { ApiObject } from 'cdk8s';

/** An object that is written, as an item of an inventory; nothing if there is none. */
export function writtenItem(object: ApiObject | undefined, purpose: string): { kind: string; name: string; purpose: string; owner: string }[] {
  return object ? [{ kind: object.kind, name: object.name, purpose, owner: 'you' }] : [];
}
