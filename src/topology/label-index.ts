import { selects } from './selectors';
import type { LabelSelector } from '../imports/kubernetes';

/** Something with labels, in a namespace. */
export interface Labelled {
  readonly namespace: string;
  readonly labels: { [label: string]: string };
}

/** What a selector picks in a namespace, found by the rarest label that it asks for, so that not everything is tried. */
export function labelIndex<T extends Labelled>(items: T[]): (namespace: string, selector: LabelSelector | undefined) => T[] {
  const found = new Map<string, T[]>();
  const put = (key: string, item: T) => {
    const list = found.get(key);
    if (list) { list.push(item); } else { found.set(key, [item]); }
  };
  for (const item of items) {
    put(item.namespace, item);
    for (const [label, value] of Object.entries(item.labels)) { put(`${item.namespace}/${label}=${value}`, item); }
  }
  const having = (namespace: string, label: string, value: string) => found.get(`${namespace}/${label}=${value}`) ?? [];
  return (namespace, selector) => {
    const lists = [
      ...Object.entries(selector?.matchLabels ?? {}).map(([label, value]) => having(namespace, label, value)),
      ...(selector?.matchExpressions ?? []).filter(({ operator }) => operator === 'In')
        .map(({ key, values = [] }) => [...new Set(values)].flatMap(value => having(namespace, key, value))),
    ];
    const [shortest = found.get(namespace) ?? []] = lists.sort((a, b) => a.length - b.length);
    return shortest.filter(({ labels }) => selects(selector, labels));
  };
}
