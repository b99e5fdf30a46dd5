import { refuse } from './errors';

/** An address that is asked over HTTP. */
export function checkedUrl(rule: string, url: string): string {
  if (!/^https?:\/\/[^/\s]+(\/\S*)?$/.test(url)) { refuse(rule, url, 'a URL that begins with http:// or https://, without spaces'); }
  return url;
}
