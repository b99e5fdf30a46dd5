import { IConstruct } from 'constructs';
import { refuse } from '../private/errors';
import { changed } from '../private/remembered';

const METADATA = 'cdk8s-canary/acknowledged';

interface Acknowledgement {
  readonly rule: string;
  readonly reason: string;
}

/** Silences a rule for a construct and everything in it. The reason is kept in the construct's metadata. */
export function acknowledge(construct: IConstruct, rule: string, reason: string): void {
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(rule)) { refuse('finding/acknowledge', rule, 'the name of a rule, e.g. rollout/weights-ascend'); }
  if (!reason.trim()) { refuse('finding/acknowledge', reason, 'a reason for those who read this later'); }
  changed(construct);
  construct.node.addMetadata(METADATA, { rule, reason } satisfies Acknowledgement);
}

/** Why a rule is silenced here or in a construct around it; nothing if it is not. */
export function acknowledgedReason(construct: IConstruct, rule: string): string | undefined {
  const entries = construct.node.scopes.flatMap(scope => scope.node.metadata).filter(({ type }) => type === METADATA);
  return entries.map(({ data }): Acknowledgement => data).find(acknowledgement => acknowledgement.rule === rule)?.reason;
}
