import { onceEachText } from '../once';

/** Whether a text is the address of a server that can be called: with http or https in front. */
export function isHttpUrl(text: string): boolean {
  return /^https?:\/\/[^/\s]/i.test(text.trim());
}

/** The path of an address, `/` if it has none. */
export const pathOf = onceEachText((url): string => url.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/[?#].*$/, '') || '/');

/** Whether a text is filled in by whoever applies the manifests, as Flux and envsubst do: `${HOST}`. */
export function isPlaceholder(text: string): boolean {
  return /\$\{/.test(text);
}
