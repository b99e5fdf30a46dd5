import { deployments } from '../kinds';
import { once } from '../once';
import { Topology } from '../topology';

const IMAGE = /(^|\/)flagger(:[^/]*)?(@[^/]*)?$/;

/** The settings of Flagger itself, if exactly one Flagger is among the manifests. */
const settings = once((topology): Map<string, string> => {
  const found = deployments(topology).flatMap(({ manifest }) => manifest.spec?.template.spec?.containers ?? [])
    .filter(({ image = '' }) => IMAGE.test(image));
  const [{ command = [], args = [] }] = found.length === 1 ? found : [{}];
  const words = [...command, ...args].flatMap(word => word.startsWith('-') ? word.replace('=', '\n').split('\n') : [word]);
  return new Map(words.map((word, i) => [word.replace(/^--?/, ''), words[i + 1]?.startsWith('-') === false ? words[i + 1] : 'true']));
});

/** What a setting of Flagger was given; nothing if it was left out, or if Flagger is not among the manifests. */
export function flaggerSetting(topology: Topology, name: string): string | undefined {
  return settings(topology).get(name);
}

/** The labels by which Flagger tells pods apart, the first one that is there counts. */
export const flaggerLabels = once((topology): string[] =>
  (flaggerSetting(topology, 'selector-labels') ?? 'app,name,app.kubernetes.io/name').split(','));
