import type { HTTPRouteRequestRedirect } from '../../imports/gateway-api';
import { Severity } from '../../model/finding';
import { attachments } from '../../topology';
import { ICheck } from '../check';

export const redirectLoop: ICheck = {
  rule: {
    name: 'gateway/redirect-loop',
    severity: Severity.ERROR,
    title: 'A redirect to HTTPS is not attached to a listener for HTTPS',
    why: 'There it answers with the address that was asked for, so callers follow it until they give up.',
    fix: 'Name the listener for HTTP in sectionName.',
    source: 'https://gateway-api.sigs.k8s.io/reference/spec/#httprequestredirectfilter',
  },
  check: topology => attachments(topology).flatMap(({ parent: { route, at }, listeners }) => {
    const encrypted = listeners.find(({ protocol }) => protocol === 'HTTPS');
    const rule = (route.manifest.spec?.rules ?? []).findIndex(({ filters = [] }) => filters.some(({ requestRedirect }) => isLoop(requestRedirect)));
    if (!encrypted || rule < 0 || !route.manifest.spec.hostnames?.length) { return []; }
    return [{ resource: route, field: at, message: `The redirect of rule ${rule} to HTTPS is attached to listener ${encrypted.name}, which speaks HTTPS.` }];
  }),
};

function isLoop(redirect: HTTPRouteRequestRedirect | undefined): boolean {
  return redirect?.scheme === 'https' && !redirect.hostname && !redirect.path && (redirect.port ?? 443) === 443;
}
