import { Severity } from '../../model/finding';
import { INBOUND_POLICIES, servers } from '../../topology';
import { ICheck } from '../check';

const WORDS: { [key: string]: string[] } = {
  proxyProtocol: ['unknown', 'HTTP/1', 'HTTP/2', 'gRPC', 'opaque', 'TLS'],
  accessPolicy: INBOUND_POLICIES,
};

export const serverWords: ICheck = {
  rule: {
    name: 'linkerd/server-words',
    severity: Severity.ERROR,
    title: 'A Server says protocol and policy in words that Linkerd knows',
    why: 'Linkerd refuses a Server with any other word.',
    fix: 'Take a word of those that are named.',
    source: 'https://github.com/linkerd/linkerd2/blob/version-2.20/policy-controller/runtime/src/admission.rs',
  },
  check: topology => servers(topology).flatMap(resource => Object.entries(WORDS).flatMap(([key, words]) => {
    const said: string | undefined = resource.get(`spec.${key}`);
    return said === undefined || words.includes(said) ? []
      : [{ resource, field: `spec.${key}`, message: `Linkerd has no '${said}'; it has ${words.join(', ')}.` }];
  })),
};
