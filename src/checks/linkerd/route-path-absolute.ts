import { Severity } from '../../model/finding';
import { linkerdHttpRoutes } from '../../topology';
import { ICheck } from '../check';

export const routePathAbsolute: ICheck = {
  rule: {
    name: 'linkerd/route-path-absolute',
    severity: Severity.ERROR,
    title: 'A path in a route of Linkerd\'s own kind begins with a slash',
    why: 'Linkerd refuses the route.',
    fix: 'Begin it with a slash.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/runtime/src/admission.rs',
  },
  check: topology => linkerdHttpRoutes(topology).flatMap(route => (route.manifest.spec.rules ?? []).flatMap(({ matches = [] }, i) =>
    matches.flatMap(({ path }, j) => path?.type === 'RegularExpression' || (path?.value ?? '/').startsWith('/') ? [] : [{
      resource: route, field: `spec.rules[${i}].matches[${j}].path.value`, message: `'${path!.value}' does not begin with a slash.`,
    }]))),
};
