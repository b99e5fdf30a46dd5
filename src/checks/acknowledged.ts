import { Resource } from '../topology/resource';

/** The beginning of annotations that silence a rule: `acknowledge.cdk8s-canary.dev/flagger.first-check: "why"`. */
export const ACKNOWLEDGE = 'acknowledge.cdk8s-canary.dev/';

/** The annotation that silences a rule. */
export function acknowledgement(rule: string): string {
  return ACKNOWLEDGE + rule.replace('/', '.');
}

/** Why an object silences a rule; nothing if it does not, or gives no reason. */
export function acknowledgedByAnnotation(resource: Resource, rule: string): string | undefined {
  const reason = resource.annotations[acknowledgement(rule)];
  return typeof reason === 'string' && reason.trim() ? reason : undefined;
}
