import { Severity } from '../../model/finding';
import { analysisOf, canaries, isBehindTraefik } from '../../topology';
import { ICheck } from '../check';

export const traefikSessions: ICheck = {
  rule: {
    name: 'flagger/traefik-sessions',
    severity: Severity.ERROR,
    title: 'Sessions behind Traefik are kept from version 3.7 on',
    why: 'Flagger sets the cookie by a filter on a backend. Older versions of Traefik pass these filters over: users change between versions with'
      + ' each request.',
    fix: 'Use Traefik 3.7 or later, or remove sessionAffinity.',
    source: 'https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/gateway-api/',
    affects: { traefik: '<3.7.0' },
  },
  check: topology => canaries(topology).filter(canary => analysisOf(canary).sessionAffinity && isBehindTraefik(topology, canary)).map(canary => ({
    resource: canary,
    field: 'spec.analysis.sessionAffinity',
    message: `Traefik ${topology.versions.traefik} does not set the cookie '${analysisOf(canary).sessionAffinity!.cookieName}'.`,
  })),
};
