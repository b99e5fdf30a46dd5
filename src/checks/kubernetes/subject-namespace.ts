import { Severity } from '../../model/finding';
import { Resource } from '../../topology';
import { ICheck } from '../check';

export const subjectNamespace: ICheck = {
  rule: {
    name: 'kubernetes/subject-namespace',
    severity: Severity.ERROR,
    title: 'A ServiceAccount that gets permissions in the whole cluster is named with its namespace',
    why: 'The API server refuses the binding. Only in a RoleBinding a ServiceAccount without a namespace is that of the same namespace.',
    fix: 'Add the namespace of the ServiceAccount.',
    source: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects',
  },
  check: topology => topology.ofKind('rbac.authorization.k8s.io', 'ClusterRoleBinding').flatMap((resource: Resource) =>
    (resource.get('subjects') ?? []).flatMap(({ kind, name, namespace }: any, i: number) => kind !== 'ServiceAccount' || namespace ? [] : [{
      resource, field: `subjects[${i}].namespace`, message: `ServiceAccount ${name} is named without its namespace.`,
    }])),
};
