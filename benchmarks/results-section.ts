const BEGIN = '<!-- results: npm run bench -- --write -->';
const END = '<!-- end of results -->';

/** Replaces what stands between the markers of a text. */
export function replaceResults(text: string, results: string): string {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) { throw new Error(`The markers ${BEGIN} and ${END} are missing.`); }
  return `${text.slice(0, begin + BEGIN.length)}\n${results}\n${text.slice(end)}`;
}
