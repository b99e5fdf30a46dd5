import { distance } from 'fastest-levenshtein';

/** The word among others that somebody may have meant: the same but for case and dashes, or with at most two slips, fewer in short words. */
export function closest(word: string, others: string[]): string | undefined {
  const same = others.find(other => bare(other) === bare(word));
  if (same) { return same; }
  const most = Math.min(2, Math.floor(word.length / 4));
  const near = others.map(other => ({ other, slips: distance(bare(word), bare(other)) })).filter(({ slips }) => slips <= most);
  return near.sort((a, b) => a.slips - b.slips)[0]?.other;
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[-_]/g, '');
}
