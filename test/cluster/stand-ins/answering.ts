import { Pod } from './objects';

/** Whether requests to a pod are answered: it is ready, and nobody has asked it to end. */
export function isAnswering(pod: Pod): boolean {
  return pod.metadata.deletionTimestamp === undefined && !!pod.status?.podIP
    && (pod.status.conditions ?? []).some(condition => condition.type === 'Ready' && condition.status === 'True');
}
