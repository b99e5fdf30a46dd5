import { Severity } from '../../model/finding';
import { Resource } from '../../topology';
import { ICheck } from '../check';

export const subjectNamespace: ICheck = {
  rule: {
    name: 'kubernetes/subject-namespace',
    severity: Severity.ERROR,
    title: 'A ServiceAccount that gets permissions is named with its namespace',
    why: 'The API server refuses the binding.',
    fix: 'Add the namespace of the ServiceAccount.',
    source: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects',
  },
  check: topology => ['RoleBinding', 'ClusterRoleBinding'].flatMap(kind => topology.ofKind('rbac.authorization.k8s.io', kind)).flatMap((resource: Resource) =>
    (resource.get('subjects') ?? []).flatMap(({ kind, name, namespace }: any, i: number) => kind !== 'ServiceAccount' || namespace ? [] : [{
      resource, field: `subjects[${i}].namespace`, message: `ServiceAccount ${name} is named without its namespace.`,
    }])),
};
