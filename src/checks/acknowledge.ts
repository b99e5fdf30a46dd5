import { ACKNOWLEDGE, acknowledgement } from './acknowledged';
import { ICheck, Violation } from './check';
import { Severity } from '../model/finding';
import { closest } from '../structure';
import { fieldPath } from '../topology/field-path';
import { once } from '../topology/once';
import { Resource } from '../topology/resource';
import { Topology } from '../topology/topology';

/**
 * Rules about the annotations that silence rules.
 *
 * @param known names of rules; a name of another area may be that of somebody's rule that is not run this time
 */
export function acknowledgeChecks(known: string[]): ICheck[] {
  const annotations = new Set([...known, 'acknowledge/known-rule', 'acknowledge/reason'].map(acknowledgement));
  const areas = new Set([...annotations].map(areaOf));
  return [
    {
      rule: {
        name: 'acknowledge/known-rule',
        severity: Severity.WARNING,
        title: 'An annotation that silences a rule names one that there is',
        why: 'It silences nothing, now or when a rule gets that name by chance.',
        fix: 'Correct the name, or take the annotation out.',
      },
      check: topology => inAnnotations(topology, key => {
        if (annotations.has(key)) { return undefined; }
        const meant = closest(key, [...annotations]);
        return meant || areas.has(areaOf(key)) ? { message: `There is no rule for '${key}'.`, fix: meant && `Write ${meant}.` } : undefined;
      }),
    },
    {
      rule: {
        name: 'acknowledge/reason',
        severity: Severity.WARNING,
        title: 'An annotation that silences a rule gives a reason',
        why: 'Without a reason nobody can tell later whether it still counts, so the rule is not silenced.',
        fix: 'Write as its value why the rule does not count here.',
      },
      check: topology => inAnnotations(topology, (key, value) => typeof value === 'string' && value.trim()
        ? undefined
        : { message: `The annotation '${key}' gives no reason.` }),
    },
  ];
}

function areaOf(key: string): string {
  return key.slice(ACKNOWLEDGE.length).split('.')[0];
}

function inAnnotations(topology: Topology, judge: (key: string, value: unknown) => Pick<Violation, 'message' | 'fix'> | undefined): Violation[] {
  return acknowledgements(topology).flatMap(({ resource, key }) => {
    const violation = judge(key, resource.annotations[key]);
    return violation ? [{ resource, field: fieldPath('metadata', 'annotations', key), ...violation }] : [];
  });
}

const acknowledgements = once((topology): { readonly resource: Resource; readonly key: string }[] => topology.resources.flatMap(resource =>
  Object.keys(resource.annotations).filter(key => key.startsWith(ACKNOWLEDGE)).map(key => ({ resource, key }))));
