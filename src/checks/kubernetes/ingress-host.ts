import { isIP } from 'node:net';
import { Severity } from '../../model/finding';
import { ingresses } from '../../topology';
import { ICheck } from '../check';

const HOST = /^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

export const ingressHost: ICheck = {
  rule: {
    name: 'kubernetes/ingress-host',
    severity: Severity.ERROR,
    title: 'A host of an Ingress is a name of DNS',
    why: 'The API server refuses the object: addresses, ports and stars inside a name are no hosts.',
    fix: 'Write a name, with a star only as its first part.',
    source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#hostname-wildcards',
  },
  check: topology => ingresses(topology).flatMap(resource => {
    const { rules = [], tls = [] } = resource.manifest.spec ?? {};
    const hosts = [
      ...rules.map(({ host }, i) => ({ host, field: `spec.rules[${i}].host` })),
      ...tls.flatMap(({ hosts: names = [] }, i) => names.map((host, j) => ({ host, field: `spec.tls[${i}].hosts[${j}]` }))),
    ];
    return hosts.flatMap(({ host, field }) => {
      const isAddress = isIP(host ?? '') > 0 && field.startsWith('spec.rules');
      return !host || HOST.test(host) && !isAddress ? [] : [{ resource, field, message: `'${host}' is no name of a host.` }];
    });
  }),
};
