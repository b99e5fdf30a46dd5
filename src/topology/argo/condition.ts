import { onceEachText } from '../once';

const WORDS = new Set([
  'result', 'asInt', 'asFloat', 'isNaN', 'isInf', 'isNil', 'default',
  'not', 'in', 'or', 'and', 'matches', 'contains', 'startsWith', 'endsWith', 'true', 'false', 'nil',
  'all', 'none', 'any', 'one', 'filter', 'map', 'find', 'findIndex', 'findLast', 'findLastIndex', 'count', 'groupBy', 'reduce',
  'len', 'type', 'abs', 'ceil', 'floor', 'round', 'int', 'float', 'string', 'trim', 'trimPrefix', 'trimSuffix', 'upper', 'lower', 'split', 'splitAfter',
  'replace', 'repeat', 'join', 'indexOf', 'lastIndexOf', 'hasPrefix', 'hasSuffix', 'max', 'min', 'sum', 'mean', 'median', 'toJSON', 'fromJSON',
  'toBase64', 'fromBase64', 'now', 'duration', 'date', 'first', 'last', 'get', 'take', 'keys', 'values', 'toPairs', 'fromPairs', 'sort', 'sortBy',
]);
const CLOSING: { [bracket: string]: string } = { '(': ')', '[': ']', '{': '}' };

/** What is certainly wrong with a condition of an analysis; nothing if it may be right. */
export const conditionProblem = onceEachText((condition): string | undefined => {
  const text = condition.replace(/\{\{.*?\}\}/gs, '0').replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/gs, '""');
  if (/\blet\b|\/\/|\/\*/.test(text)) { return undefined; }
  if (/['"`]/.test(text.replace(/""/g, ''))) { return 'has a quote that is not closed'; }
  const open: string[] = [];
  for (const [bracket] of text.matchAll(/[()[\]{}]/g)) {
    if (CLOSING[bracket]) { open.push(CLOSING[bracket]); } else if (open.pop() !== bracket) { return `has a ${bracket} too many`; }
  }
  if (open.length > 0) { return `lacks a ${open.at(-1)}`; }
  if (/(?<![=!<>])=(?!=)/.test(text)) { return 'has = instead of =='; }
  const unknown = [...text.matchAll(/(?<![.\w#$])[A-Za-z_]\w*(?!\w)(?!\s*:)/g)].map(([word]) => word).find(word => !WORDS.has(word));
  return unknown && `has the word ${unknown}, which stands for nothing`;
});
