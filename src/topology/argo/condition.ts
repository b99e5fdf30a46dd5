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

const OPERATOR_WORDS = new Set(['and', 'or', 'in', 'matches', 'contains', 'startsWith', 'endsWith']);
const OPERATORS = new Set(['==', '!=', '<', '<=', '>', '>=', '&&', '||', '??', '*', '**', '/', '%', '^']);
const SIGNS = new Set(['+', '-', '!']);

/** What is certainly wrong with a condition of an analysis; nothing if it may be right. */
export const conditionProblem = onceEachText((condition): string | undefined => {
  // A $ stands for an argument, which may be anything.
  const text = condition.replace(/\{\{.*?\}\}/gs, '$').replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/gs, '""');
  if (/\blet\b|\/\/|\/\*/.test(text)) { return undefined; }
  if (/['"`]/.test(text.replace(/""/g, ''))) { return 'has a quote that is not closed'; }
  const open: string[] = [];
  for (const [bracket] of text.matchAll(/[()[\]{}]/g)) {
    if (CLOSING[bracket]) { open.push(CLOSING[bracket]); } else if (open.pop() !== bracket) { return `has a ${bracket} too many`; }
  }
  if (open.length > 0) { return `lacks a ${open.at(-1)}`; }
  if (/(?<![=!<>])=(?!=)/.test(text)) { return 'has = instead of =='; }
  const [tripled] = /[=!]==/.exec(text) ?? [];
  if (tripled) { return `has ${tripled} instead of ${tripled.slice(0, 2)}`; }
  if (/(?<!&)&(?!&)/.test(text)) { return 'has & instead of &&'; }
  const unknown = [...text.matchAll(/(?<![.\w#$])[A-Za-z_]\w*(?![\w$])(?!\s*:)/g)].map(([word]) => word).find(word => !WORDS.has(word));
  return unknown ? `has the word ${unknown}, which stands for nothing` : orderProblem(text);
});

/** What is wrong with the order of values and operators. */
function orderProblem(text: string): string | undefined {
  const tokens = text.match(/""|[\w$#.]+|\*\*|&&|\|\||\?[?.]|[=!<>]=|\S/g) ?? [];
  const isWord = (i: number) => OPERATOR_WORDS.has(tokens[i]) && tokens[i + 1] !== ':' && !tokens[i - 1]?.endsWith('.');
  const isOperator = (i: number) => OPERATORS.has(tokens[i]) || isWord(i);
  const isValue = (i: number) => /^\w[\w.]*$/.test(tokens[i] ?? '') && !/^not$|\.$/.test(tokens[i]) && !OPERATOR_WORDS.has(tokens[i].split('.')[0]);
  return tokens.flatMap((token, i): string[] => {
    const [before, after] = [tokens[i - 1], tokens[i + 1]];
    if (/^\d[\d_]*(\.[\d_]+)?(?![eExXoObB])[A-Za-z]/.test(token)) { return [`has ${token}, which is no number`]; }
    if (isOperator(i) && before !== 'not' && (before === undefined || /^[([{,]$/.test(before))) { return [`lacks a value before ${token}`]; }
    if (isOperator(i) || SIGNS.has(token)) {
      if (after === undefined || /^[)\]},]$/.test(after)) { return [`lacks a value after ${token}`]; }
      if (isOperator(i + 1)) { return [`lacks a value between ${token} and ${after}`]; }
    }
    return isValue(i) && (isValue(i - 1) || /^[)\]]$/.test(before ?? '')) ? [`lacks an operator between ${before} and ${token}`] : [];
  })[0];
}
