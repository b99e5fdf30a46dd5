import { Severity } from '../../model/finding';
import { apexOf, containerPorts, fieldPath, FlaggerWorkload, flaggerWorkloads, selectedWorkloads, Topology, Workload } from '../../topology';
import { ICheck } from '../check';

/** Other pods that stay, and that the port of the Services leads to. */
function strangers(topology: Topology, { workload, canary, label, namespace }: FlaggerWorkload, value: string): Workload[] {
  const { targetRef, service } = canary.manifest.spec!;
  return selectedWorkloads(topology, namespace, { matchLabels: { [label]: value } }).filter(other => other !== workload
    && !['Job', 'CronJob'].includes(other.resource.kind)
    && other.resource.name !== `${targetRef.name}-primary`
    && (typeof service?.targetPort !== 'string' || containerPorts(other).some(({ name }) => name === service.targetPort)));
}

export const ownLabelValue: ICheck = {
  rule: {
    name: 'flagger/own-label-value',
    severity: Severity.ERROR,
    title: 'No other pods have the label by which Flagger tells the pods of a target apart',
    why: 'Of all labels of the selector Flagger keeps one. Its Services select by that one alone, so requests also reach the other'
      + ' pods.',
    fix: 'Give the target a value of its own for that label, in its selector and on its pods.',
    source: 'https://github.com/fluxcd/flagger/issues/1257',
  },
  check: topology => flaggerWorkloads(topology).flatMap(found => ['', '-primary'].flatMap(suffix =>
    strangers(topology, found, found.value + suffix).map(({ resource }) => ({
      resource: found.workload.resource,
      field: fieldPath('spec', 'selector', 'matchLabels', found.label),
      message: `Service ${apexOf(found.canary)}${suffix || '-canary'} selects the pods of ${resource}: they have ${found.label}=${found.value}${suffix}.`,
    })))),
};
