/** A block of IP addresses: its first and last one as numbers, those of IPv6 above all others. */
export interface Block {
  readonly from: bigint;
  readonly to: bigint;
}

/** The addresses of a block as it is written, e.g. `10.0.0.0/8`, or of one address. Nothing if it is neither. */
export function cidrBlock(text: string): Block | undefined {
  const [, address, length] = /^([\d.]+|[\da-fA-F:]+)(?:\/(\d{1,3}))?$/.exec(text.trim()) ?? [];
  const six = address?.includes(':');
  const bits = six ? 128 : 32;
  const number = address === undefined ? undefined : six ? sixNumber(address) : fourNumber(address);
  if (number === undefined || Number(length ?? bits) > bits) { return undefined; }
  const size = 2n ** BigInt(bits - Number(length ?? bits));
  const from = number / size * size + (six ? 2n ** 128n : 0n);
  return { from, to: from + size - 1n };
}

function fourNumber(address: string): bigint | undefined {
  const parts = address.split('.').map(Number);
  return parts.length === 4 && parts.every(part => part < 256) ? parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n) : undefined;
}

function sixNumber(address: string): bigint | undefined {
  const [head, tail] = address.split('::').map(half => half.split(':').filter(Boolean));
  const parts = tail ? [...head, ...Array(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail] : head;
  return parts.length === 8 && parts.every(part => part.length <= 4) ? parts.reduce((sum, part) => sum * 65536n + BigInt(`0x${part}`), 0n) : undefined;
}

/** Whether a block has all addresses of another one. */
export const covers = (outer: Block, inner: Block): boolean => outer.from <= inner.from && inner.to <= outer.to;

/** Whether two blocks have an address in common. */
export const overlap = (one: Block, other: Block): boolean => one.from <= other.to && other.from <= one.to;
