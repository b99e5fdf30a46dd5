/** Each rule by the manifests in cases/: it fires on what violates it, it alone, and not on what complies. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BASE_NAMES, readBase, RULE_CASES, Variation, vary } from './cases';
import { CHECKS, checkResources } from '../../src/checks';
import { Finding } from '../../src/model/finding';
import { Resource } from '../../src/topology';

const SRC = join(__dirname, '..', '..', 'src', 'checks');
const findingsIn = (manifests: any[], variation: Variation = {}): Finding[] =>
  checkResources(manifests.map(manifest => new Resource(manifest)), variation.facts);
const told = (findings: Finding[]) => findings.map(({ rule, object, field, message }) => `${rule}: ${object?.kind} ${object?.name} ${field}: ${message}`);

describe('the list of rules', () => {
  const areas = readdirSync(SRC, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(({ name }) => name);
  const files = areas.flatMap(area => readdirSync(join(SRC, area)).filter(file => file !== 'index.ts')
    .map(file => `${area}/${file.replace(/\.ts$/, '')}`));

  test('has each file of an area, under its name', () => {
    expect(CHECKS.map(({ rule }) => rule.name).sort()).toEqual(files.sort());
  });

  test('has a case for each rule', () => {
    expect(RULE_CASES.map(({ rule }) => rule).sort()).toEqual(files.sort());
  });
});

describe.each(BASE_NAMES)('base %s', base => {
  test('is good', () => expect(told(findingsIn(readBase(base)))).toEqual([]));
});

describe.each(RULE_CASES)('$rule', ({ rule, base, violating, complying = [] }) => {
  test.each(violating.map((variation, i) => [i, variation] as const))('fires on violation %i, alone', (_, variation) => {
    const findings = findingsIn(vary(base, variation), variation);
    const rules = [...new Set(findings.map(finding => finding.rule))];
    expect({ rules, told: told(findings) }).toEqual({ rules: [rule], told: expect.any(Array) });
    for (const { message, fix } of findings) {
      expect([message, fix]).toEqual([expect.stringMatching(/^[A-Z'].*\.$/s), expect.stringMatching(/^[A-Z].*\.$/s)]);
    }
  });

  test('is silent on what complies', () => {
    expect(complying.map(variation => told(findingsIn(vary(base, variation), variation)))).toEqual(complying.map(() => []));
  });

  test('says what there is to know', () => {
    const { rule: facts } = CHECKS.find(check => check.rule.name === rule)!;
    expect(facts.name).toMatch(/^[a-z]+(\/[a-z0-9]+(-[a-z0-9]+)*)$/);
    expect(facts.title).toMatch(/^[A-Z].*[^.]$/);
    expect(facts.why).toMatch(/\.$/);
    expect(facts.fix).toMatch(/\.$/);
    expect(facts.source ?? 'https://').toMatch(/^https:\/\//);
  });
});
