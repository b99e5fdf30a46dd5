import { selectedWorkloads } from '../flagger/flagger-workloads';
import { grouped } from '../grouped';
import { networkPolicies, Typed } from '../kinds';
import { isInjected } from '../linkerd/mesh';
import { Topology } from '../topology';
import { Workload } from './workloads';
import type { NetworkPolicy, NetworkPolicyPort } from '../../imports/kubernetes';

/** A workload, and the NetworkPolicies that say who may reach it, or whom it may reach. */
export interface PolicedWorkload {
  readonly workload: Workload;
  readonly policies: Typed<NetworkPolicy>[];
}

/** The workloads with a proxy whose connections of a direction NetworkPolicies restrict. */
export function policedWorkloads(topology: Topology, direction: 'Ingress' | 'Egress'): PolicedWorkload[] {
  const found = grouped(networkPolicies(topology).flatMap(policy => {
    const { podSelector, policyTypes, egress } = policy.manifest.spec ?? {};
    const types = policyTypes ?? ['Ingress', ...egress ? ['Egress'] : []];
    const picked = types.includes(direction) ? selectedWorkloads(topology, policy.namespace, podSelector ?? {}) : [];
    return picked.map(workload => [workload, policy] as const);
  }));
  return [...found].filter(([workload]) => isInjected(topology, workload)).map(([workload, policies]) => ({ workload, policies }));
}

/** Whether the ports of a rule may have one. No ports are all; a name may be that of any port, unless it is known. */
export function admitsPort(ports: NetworkPolicyPort[] | undefined, number: number, name?: string): boolean {
  return !ports || ports.length === 0 || ports.some(({ port, endPort, protocol = 'TCP' }) => protocol === 'TCP'
    && (port === undefined || (typeof port === 'number' ? port <= number && number <= (endPort ?? port) : !name || port === name)));
}
