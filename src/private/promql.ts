/**
 * The share of some of all requests, in percent.
 *
 * Series of a kind of answer that was never given do not exist, so that a version that answers nothing well would have no share instead of 0.
 *
 * @param some a PromQL expression without labels, such as a sum
 * @param all one that has a value as soon as there are requests
 */
export function percentage(some: string, all: string): string {
  return `(${some} or 0 * ${all}) / ${all} * 100`;
}
