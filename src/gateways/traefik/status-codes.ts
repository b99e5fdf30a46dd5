import { refuse } from '../../private/errors';

/** Codes of answers as Traefik lists them, of which there must be some. */
export function checkedStatusCodes(rule: string, codes: string[]): string[] {
  if (codes.length === 0 || !codes.every(code => /^[1-5]\d{2}(-[1-5]\d{2})?$/.test(code))) {
    refuse(rule, codes, 'at least one code such as 502, or a range such as 500-504');
  }
  return codes;
}
