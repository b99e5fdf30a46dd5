import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { ICheck } from '../checks';
import { Severity } from '../model/finding';

const NAME = /^[a-z0-9-]+\/[a-z0-9-]+$/;

/** The rules that a module exports. Throws with a sentence if it has none, or wrong ones. */
export function loadTeamRules(path: string): ICheck[] {
  const exported = requireModule(path);
  const values = typeof exported === 'object' && exported !== null ? [exported, ...Object.values(exported)].flat() : [];
  const checks = [...new Set(values.filter(isCheck))];
  if (checks.length === 0) { throw new Error(`${path} exports no rule: an object with 'rule' and a function 'check'.`); }
  checks.forEach(check => refuseIncomplete(path, check));
  return checks;
}

function requireModule(path: string): any {
  const file = resolve(path);
  try {
    return createRequire(file)(file);
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException;
    if (code === 'ERR_REQUIRE_ESM') { throw new Error(`${path} is an ES module; write it as CommonJS, or run Node.js 22 or newer.`); }
    throw new Error(`${path} cannot be loaded: ${String(message ?? thrown).split('\n')[0]}.`);
  }
}

function isCheck(value: any): value is ICheck {
  return typeof value?.check === 'function' && typeof value.rule === 'object' && value.rule !== null;
}

function refuseIncomplete(path: string, { rule }: ICheck): void {
  const missing = (['name', 'title', 'why', 'fix'] as const).filter(key => typeof rule[key] !== 'string' || !rule[key]);
  if (missing.length > 0) { throw new Error(`${path}: the rule '${rule.name ?? ''}' has no ${missing.join(', no ')}.`); }
  if (!NAME.test(rule.name)) { throw new Error(`${path}: the name of a rule is like team/what-it-guards, not '${rule.name}'.`); }
  if (!Object.values(Severity).includes(rule.severity)) { throw new Error(`${path}: the severity of ${rule.name} is neither error nor warning.`); }
}
