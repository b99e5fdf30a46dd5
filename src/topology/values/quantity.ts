import { onceEachText } from '../once';

const SUFFIXES: { [suffix: string]: number } = {
  '': 1,
  'n': 1e-9,
  'u': 1e-6,
  'm': 1e-3,
  'k': 1e3,
  'M': 1e6,
  'G': 1e9,
  'T': 1e12,
  'P': 1e15,
  'E': 1e18,
  'Ki': 2 ** 10,
  'Mi': 2 ** 20,
  'Gi': 2 ** 30,
  'Ti': 2 ** 40,
  'Pi': 2 ** 50,
  'Ei': 2 ** 60,
};

/** How much a quantity of Kubernetes is, e.g. `100m`, `64Mi`, `1e3`. Nothing if Kubernetes cannot read it. */
export const quantity = onceEachText((text): number | undefined => {
  const [, amount, exponent, suffix = ''] = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([eE][+-]?\d+)|([numkMGTPE]|[KMGTPE]i)?)$/.exec(text) ?? [];
  return amount === undefined ? undefined : Number(amount + (exponent ?? '')) * SUFFIXES[suffix];
});
