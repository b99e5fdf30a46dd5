import { Severity } from '../../model/finding';
import { fieldPath, namespaces } from '../../topology';
import { ICheck } from '../check';

const ENV = 'config.linkerd.io/proxy-additional-env';

export const additionalEnvPlace: ICheck = {
  rule: {
    name: 'linkerd/additional-env-place',
    severity: Severity.WARNING,
    title: 'More environment variables of the proxy are said by pods',
    why: 'Pods inherit this annotation as text within JSON, where its quotes end the text: the change that adds the proxy cannot be read, and no'
      + ' pod of the namespace can be made.',
    fix: 'Put it on the pod template.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/charts/patch/templates/patch.json',
    affects: { linkerd: '>=2.20.0' },
  },
  check: topology => namespaces(topology).filter(({ annotations }) => annotations[ENV]?.includes('"')).map(resource => ({
    resource, field: fieldPath('metadata', 'annotations', ENV), message: `The quotes in the value break the change by which pods of ${resource.name} get their proxy.`,
  })),
};
