import { refuse } from './errors';

/** Whether a number can be a port. */
export function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65535;
}

/** A number that can be a port. */
export function checkedPort(rule: string, port: number): number {
  if (!isPort(port)) { refuse(rule, port, 'a port from 1 to 65535'); }
  return port;
}
