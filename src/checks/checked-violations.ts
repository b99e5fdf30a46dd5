import { Violation } from './check';

const WANTED = 'It has to return a list with { resource, message } for each place, where resource is an object of the topology; an empty one if all is well';

/** What a rule returned. Those of a team may be written without types. Throws with a sentence if it is something else than violations. */
export function checkedViolations(returned: any): Violation[] {
  if (!Array.isArray(returned)) { throw new Error(`it returned ${described(returned)}. ${WANTED}`); }
  const lack = returned.map(lackOf).find(Boolean);
  if (lack) { throw new Error(`it returned a violation ${lack}. ${WANTED}`); }
  return returned;
}

function lackOf(violation: any): string | undefined {
  if (typeof violation?.resource?.positionOf !== 'function') { return 'without a resource'; }
  if (typeof violation.message !== 'string' || !violation.message) { return 'without a message'; }
  return typeof (violation.field ?? '') === 'string' ? undefined : 'whose field is no text';
}

function described(returned: any): string {
  if (typeof returned?.then === 'function') { return 'a promise'; }
  return returned === undefined || returned === null ? 'nothing' : `a value of type ${typeof returned}`;
}
