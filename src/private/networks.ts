import { isIPv4, isIPv6 } from 'net';
import { refuse } from './errors';

/** A block of IP addresses in CIDR notation, or one address. */
export function checkedNetwork(rule: string, network: string): string {
  const [address, bits = '0', ...rest] = network.split('/');
  const most = isIPv4(address) ? 32 : isIPv6(address) ? 128 : -1;
  if (rest.length || !/^\d{1,3}$/.test(bits) || Number(bits) > most) { refuse(rule, network, 'a block of addresses such as 10.0.0.0/8, or one address'); }
  return network;
}
