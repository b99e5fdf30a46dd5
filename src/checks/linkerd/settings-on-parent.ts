import { Severity } from '../../model/finding';
import {
  Annotated, annotated, backendsOf, BALANCER_ANNOTATIONS, CALL_ANNOTATIONS, fieldParts, fieldPath, meshParents, meshRoutes,
} from '../../topology';
import { ICheck } from '../check';

export const settingsOnParent: ICheck = {
  rule: {
    name: 'linkerd/settings-on-parent',
    severity: Severity.WARNING,
    title: 'Retries, timeouts and circuit breakers are set on the Service that is called',
    why: 'Linkerd takes them from the parent of the route for all its backends. What a backend says counts only for those who call that Service'
      + ' itself.',
    fix: 'Move the annotation to the parent of the route.',
    source: 'https://linkerd.io/2/reference/circuit-breaking/',
  },
  check: topology => {
    const parents = new Set(meshParents(topology).map(({ name, namespace }) => `${namespace}/${name}`));
    const canaries = new Set(meshParents(topology).map(({ resource }) => resource));
    const backends = new Set(meshRoutes(topology).flatMap(({ route }) => backendsOf(route)).map(({ name, namespace }) => `${namespace}/${name}`));
    const isBackend = ({ resource, at }: Annotated) => resource.kind === 'Canary'
      ? canaries.has(resource) && !at.includes('.apex.')
      : backends.has(`${resource.namespace}/${resource.name}`) && !parents.has(`${resource.namespace}/${resource.name}`);
    return annotated(topology).filter(entry => entry.on === 'service' && isBackend(entry)).flatMap(({ resource, at, annotations }) => Object.keys(annotations)
      .filter(key => key in CALL_ANNOTATIONS || key in BALANCER_ANNOTATIONS)
      .map(key => ({ resource, field: fieldPath(...fieldParts(at), key), message: `'${key}' does not count for requests that a route brings here.` })));
  },
};
