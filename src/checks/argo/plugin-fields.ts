import { Severity } from '../../model/finding';
import { below, gatewayPlugin, rollouts } from '../../topology';
import { ICheck, Violation } from '../check';

const isMap = (value: any) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: any) => typeof value === 'string';
const isEntry = (value: any) => isMap(value) && isText(value.name) && ['boolean', 'undefined'].includes(typeof value.useHeaderRoutes);
const KINDS = ['http', 'grpc', 'tcp', 'tls'];

const FORMS = new Map<string, [string, (value: any) => boolean]>([
  ...KINDS.flatMap((kind): [string, [string, (value: any) => boolean]][] => [
    [`${kind}Route`, ['the name of a route', isText]],
    [`${kind}Routes`, ['a list of maps with name and useHeaderRoutes', value => Array.isArray(value) && value.every(isEntry)]],
    [`${kind}RouteSelector`, ['a label selector', isMap]],
  ]),
  ['namespace', ['a name', isText]],
  ['disableInProgressLabel', ['true or false', value => typeof value === 'boolean']],
  ['inProgressLabelKey', ['text', isText]],
  ['inProgressLabelValue', ['text', isText]],
]);
const NAMES = new Map([...FORMS.keys()].map(name => [name.toLowerCase(), name]));

/** Settings of earlier versions: ignored, and not missed. */
const FORMER = ['configmap'];

export const pluginFields: ICheck = {
  rule: {
    name: 'argo/plugin-fields',
    severity: Severity.ERROR,
    title: 'The settings of the Gateway API plugin are fields that it knows',
    why: 'The plugin passes over fields that it does not know without a word, and can read none of its settings if one has the wrong form.',
    fix: 'Take the field out, or correct its name and form.',
    source: 'https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi/blob/v0.15.0/pkg/plugin/types.go',
  },
  check: topology => rollouts(topology).flatMap(rollout => {
    const plugin = gatewayPlugin(rollout);
    if (!plugin) { return []; }
    if (!isMap(plugin.config)) { return [{ resource: rollout, field: plugin.at, message: 'The settings of the plugin are not a map.' }]; }
    return Object.entries<any>(plugin.config).flatMap(([key, value]): Violation[] => {
      const field = below(plugin.at, key);
      const name = NAMES.get(key.toLowerCase());
      if (!name) { return FORMER.includes(key.toLowerCase()) ? [] : [{ resource: rollout, field, message: `The plugin has no setting '${key}'.` }]; }
      const [form, fits] = FORMS.get(name)!;
      if (!fits(value)) { return [{ resource: rollout, field, message: `'${key}' is not ${form}.` }]; }
      return !Array.isArray(value) ? [] : value.flatMap((entry, i) => Object.keys(entry).filter(part => !['name', 'useheaderroutes'].includes(part.toLowerCase()))
        .map(part => ({ resource: rollout, field: below(field, i, part), message: `A route of the plugin has no setting '${part}'.` })));
    });
  }),
};
