import { Severity } from '../../model/finding';
import { cidrBlock, egressNetworks, overlap } from '../../topology';
import { ICheck } from '../check';

const CLUSTER = ['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16', 'fd00::/8'];

export const egressOutside: ICheck = {
  rule: {
    name: 'linkerd/egress-outside',
    severity: Severity.WARNING,
    title: 'An EgressNetwork is outside of the cluster',
    why: 'Linkerd does not accept an EgressNetwork that has addresses of the cluster. Unless its installation says otherwise these are all private'
      + ' ones.',
    fix: 'Take the private addresses out.',
    source: 'https://linkerd.io/2/reference/egress-network/',
  },
  check: topology => egressNetworks(topology).flatMap(resource => (resource.manifest.spec.networks ?? []).flatMap(({ cidr, except = [] }, i) => {
    const block = cidrBlock(cidr);
    const inside = CLUSTER.find(text => block && overlap(block, cidrBlock(text)!) && !except.includes(text));
    return inside ? [{ resource, field: `spec.networks[${i}].cidr`, message: `Network ${cidr} has addresses of ${inside}, which are those of the cluster.` }] : [];
  })),
};
