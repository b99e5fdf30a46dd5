import { grouped } from '../grouped';
import { selects } from './selectors';
import type { LabelSelector } from '../../imports/kubernetes';

/** Something with labels, in a namespace. */
export interface Labelled {
  readonly namespace: string;
  readonly labels: { [label: string]: string };
}

/** What a selector picks in a namespace, found by the rarest label that it asks for, so that not everything is tried. */
export function labelIndex<T extends Labelled>(items: T[]): (namespace: string, selector: LabelSelector | undefined) => T[] {
  const keysOf = ({ namespace, labels }: T) => [namespace, ...Object.entries(labels).map(([label, value]) => `${namespace}/${label}=${value}`)];
  const found = grouped(items.flatMap(item => keysOf(item).map(key => [key, item] as const)));
  const having = (namespace: string, label: string, value: string) => found.get(`${namespace}/${label}=${value}`) ?? [];
  return (namespace, selector) => {
    const { matchLabels = {}, matchExpressions = [] } = selector ?? {};
    let shortest: T[] | undefined;
    const consider = (list: T[]) => { if (!shortest || list.length < shortest.length) { shortest = list; } };
    for (const label in matchLabels) { consider(having(namespace, label, matchLabels[label])); }
    for (const { key, operator, values = [] } of matchExpressions) {
      if (operator === 'In') { consider([...new Set(values)].flatMap(value => having(namespace, key, value))); }
    }
    return (shortest ?? found.get(namespace) ?? []).filter(({ labels }) => selects(selector, labels));
  };
}
