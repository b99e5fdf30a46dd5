import { Severity } from '../../model/finding';
import { hostsIntersect } from '../../private/hosts';
import { attachments, grouped, parentsOf } from '../../topology';
import { ICheck } from '../check';

/** The API server refuses those. */
const IP = /^[\d.]+$/;

export const unusedHost: ICheck = {
  rule: {
    name: 'gateway/unused-host',
    severity: Severity.ERROR,
    title: 'Some listener answers for each host of a route',
    why: 'The route is accepted, and the host is left out without a word: its requests get 404.',
    fix: 'Take the host out, or add a listener that answers for it.',
    source: 'https://gateway-api.sigs.k8s.io/concepts/hostnames/',
  },
  check: topology => [...grouped(attachments(topology).map(attachment => [attachment.parent.route, attachment]))].flatMap(([route, found]) => {
    const listeners = found.flatMap(attachment => attachment.listeners);
    const known = found.length === parentsOf(route).length && found.every(({ listeners: [one], problem }) => one || problem);
    if (!known || listeners.length === 0 || listeners.some(({ hostname }) => !hostname)) { return []; }
    const served = (host: string) => IP.test(host) || listeners.some(({ hostname }) => hostsIntersect(host, hostname!));
    return (route.manifest.spec.hostnames ?? []).flatMap((host, i) => served(host) ? [] : [{
      resource: route,
      field: `spec.hostnames[${i}]`,
      message: `'${host}' is not among ${[...new Set(listeners
        .map(({ hostname }) => hostname))].join(', ')}.`,
    }]);
  }),
};
