import { Severity } from '../../model/finding';
import { structuralCheck } from '../read-structure';

export const placeholder = structuralCheck('placeholder', {
  name: 'schema/placeholder',
  severity: Severity.WARNING,
  title: 'A field whose form matters has its value, and no placeholder such as ${REPLICAS}',
  why: 'Whoever fills it in, such as Flux, decides whether the API server takes the object, and what it does.',
  fix: 'Check what comes out, e.g. what `flux envsubst` prints.',
  source: 'https://fluxcd.io/flux/components/kustomize/kustomizations/#post-build-variable-substitution',
});
