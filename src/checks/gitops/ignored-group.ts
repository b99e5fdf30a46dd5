import { Severity } from '../../model/finding';
import { argoApplications } from '../../topology';
import { ICheck } from '../check';

const GROUPS: { [kind: string]: string } = {
  Deployment: 'apps',
  DaemonSet: 'apps',
  StatefulSet: 'apps',
  HorizontalPodAutoscaler: 'autoscaling',
  HTTPRoute: 'gateway.networking.k8s.io',
  GRPCRoute: 'gateway.networking.k8s.io',
  Rollout: 'argoproj.io',
  Canary: 'flagger.app',
};

export const ignoredGroup: ICheck = {
  rule: {
    name: 'gitops/ignored-group',
    severity: Severity.ERROR,
    title: 'An entry of ignoreDifferences has the group of its kind',
    why: 'Argo CD looks for kind and group. A group that is left out is that of Services, so the entry fits no object, and ignores nothing.',
    fix: 'Write the group.',
    source: 'https://argo-cd.readthedocs.io/en/stable/user-guide/diffing/',
  },
  check: topology => argoApplications(topology).flatMap(({ resource, ignored }) => ignored
    .filter(({ group, kind }) => GROUPS[kind] && group === '').map(({ at, kind }) => ({
      resource, field: at, message: `There is no ${kind} without a group.`, fix: `Write group: ${GROUPS[kind]}.`,
    }))),
};
