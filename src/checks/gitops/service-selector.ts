import { Severity } from '../../model/finding';
import { applicationOf, findService, hasSyncOption, ignores, rollouts, servicesUsed } from '../../topology';
import { ICheck } from '../check';

export const serviceSelector: ICheck = {
  rule: {
    name: 'gitops/service-selector',
    severity: Severity.WARNING,
    title: 'The Services of a Rollout have no selector in Git, if Argo CD applies on the side of the server',
    why: 'Argo Rollouts adds the hash of stable or canary to the selector. A server-side apply replaces a selector as a whole, so for a'
      + ' moment both Services select all pods.',
    fix: 'Leave the selectors out of the manifests, or ignore /spec/selector and set RespectIgnoreDifferences=true.',
    source: 'https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy',
  },
  check: topology => rollouts(topology).flatMap(rollout => servicesUsed(rollout).flatMap(({ role, name }) => {
    const service = findService(topology, name, rollout.namespace);
    const app = service?.manifest.spec?.selector && applicationOf(topology, service);
    if (!app || !hasSyncOption(app, 'ServerSideApply=true') || ignores(app, service, '/spec/selector')) { return []; }
    return [{
      resource: service, field: 'spec.selector', message: `This is the ${role} Service of ${rollout}, and each sync of ${app.resource.name} takes its hash out of the selector.`,
    }];
  })),
};
