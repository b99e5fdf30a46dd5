import { Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { grantAccess } from './grant-access';

/** A Secret or a ConfigMap by its name, perhaps in the namespace of a construct of ours. */
export interface NamedObject {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly name: string;
  /** @default - the namespace of whoever points at it */
  readonly namespace?: string;
  /** A construct in the namespace of the object, where it is known. */
  readonly beside?: IConstruct;
}

/** How something of a namespace points at it. */
export function pointAt({ kind, name, namespace, beside }: NamedObject, fromNamespace?: string): any {
  const target = namespace ?? (beside && Chart.of(beside).namespace);
  return { group: '', kind, name, ...(target && target !== fromNamespace && { namespace: target }) };
}

/** Permits that, where the other end is known. */
export function permit(source: { readonly kind: string; readonly namespace?: string }, { kind, name, beside }: NamedObject): void {
  if (beside) { grantAccess(beside, source, { kind, name }); }
}
