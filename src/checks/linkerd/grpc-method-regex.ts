import { Severity } from '../../model/finding';
import { routesJudged } from '../../topology';
import { ICheck } from '../check';

export const grpcMethodRegex: ICheck = {
  rule: {
    name: 'linkerd/grpc-method-regex',
    severity: Severity.ERROR,
    title: 'A GRPCRoute names methods exactly',
    why: 'Linkerd refuses any GRPCRoute that has a regular expression for a method or service.',
    fix: 'Name the service and the method, or leave one of them out.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/k8s/index/src/routes/grpc.rs',
  },
  check: topology => routesJudged(topology).filter(({ kind }) => kind === 'GRPCRoute').flatMap(route => ((route.get('spec.rules') ?? []) as any[]).flatMap((rule, i) =>
    ((rule.matches ?? []) as any[]).flatMap((match, j) => match.method?.type !== 'RegularExpression' ? [] : [{
      resource: route, field: `spec.rules[${i}].matches[${j}].method.type`, message: 'Linkerd takes no regular expressions for methods of gRPC.',
    }]))),
};
