/** The plug-in as cdk8s' command calls it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ICheck } from '../../src/checks';
import { Severity } from '../../src/model/finding';
import { ManifestValidation } from '../../src/plugin/manifest-validation';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'validation-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ROLLOUT = `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: "web:1" }] }
  strategy:
    blueGreen: { activeService: web, previewService: web, autoPromotionEnabled: false }
`;

async function validated(validation: ManifestValidation, text = ROLLOUT) {
  const manifest = join(folder, 'shop.k8s.yaml');
  writeFileSync(manifest, text);
  const violations: any[] = [];
  let submitted: any[] = [];
  await validation.validate({
    manifests: [manifest],
    report: { addViolation: (violation: any) => violations.push(violation), submit: (...args: any[]) => { submitted = args; } },
  });
  return { violations, status: submitted[0], counts: submitted[1], manifest };
}

test('errors fail, and are told by rule, object and place', async () => {
  const { violations, status, counts, manifest } = await validated(new ManifestValidation());
  expect({ status, counts }).toEqual({ status: 'failure', counts: { Objects: '1', Errors: '1', Warnings: '0' } });
  expect(violations).toEqual([{
    ruleName: 'argo/services-differ (error)',
    recommendation: expect.stringContaining('InvalidSpec'),
    fix: 'Make a second Service, and name it here.',
    violatingResources: [{
      resourceName: 'web',
      manifestPath: manifest,
      locations: ["10:54:spec.strategy.blueGreen.previewService 'web' is the active Service and the preview Service."],
    }],
  }]);
});

test('what is disabled does not count', async () => {
  expect(await validated(new ManifestValidation({ disable: ['argo/services-differ'] }))).toMatchObject({ violations: [], status: 'success' });
});

test('nothing is a success', async () => {
  expect(await validated(new ManifestValidation(), '')).toMatchObject({ violations: [], status: 'success', counts: { Objects: '0' } });
});

class TeamValidation extends ManifestValidation {
  protected ownChecks(): ICheck[] {
    return [{
      rule: { name: 'team/none', severity: Severity.WARNING, title: 'A', why: 'B.', fix: 'C.' },
      check: ({ resources, facts, versions }) => resources.flatMap(resource => ['D.', 'E.'].map(letter =>
        ({ resource, message: `${letter} ${facts.complete} ${versions.flagger} ${resource.namespace}` }))),
    }];
  }
}

test('rules of a team are told like ours; warnings fail only if wanted', async () => {
  const props = { disable: ['argo/services-differ'], versions: { flagger: '1.40.0' }, namespace: 'shop' };
  expect(await validated(new TeamValidation(props))).toMatchObject({
    status: 'success',
    counts: { Warnings: '2' },
    violations: [{ ruleName: 'team/none (warning)', violatingResources: [{ locations: ['1:1 D. undefined 1.40.0 shop', '1:1 E. undefined 1.40.0 shop'] }] }],
  });
  expect(await validated(new TeamValidation({ ...props, warningsAsErrors: true }))).toMatchObject({ status: 'failure' });
});

test.each([
  ['a property', { warningAsErrors: true }, 'validation/properties: there is no "warningAsErrors". Did you mean warningsAsErrors?'],
  ['a value', { disable: 'argo/services-differ' }, 'validation/disable: got "argo/services-differ"; allowed is a list of names of rules'],
  ['a version', { versions: { flagger: 'banana' } }, 'versions/flagger: got "banana"; allowed is a whole version'],
  ['half a version', { versions: { flagger: 1.4 } }, 'versions/flagger: got 1.4; allowed is a whole version'],
  ['labels that are none', { namespaceLabels: { shop: 'exposed' } }, 'validation/namespaceLabels: got {"shop":"exposed"}; allowed is labels by namespace'],
  ['a label without quotes', { namespaceLabels: { shop: { exposed: true } } }, 'allowed is labels by namespace, their values in quotes'],
  ['a namespace', { namespace: 'Bad Name' }, 'validation/namespace: got "Bad Name"; allowed is the name of a namespace'],
  ['a component', { versions: { istio: '1.0.0' } }, 'validation/versions: there is no "istio". There are kubernetes, gatewayApi, '],
  ['a rule', { disable: ['argo/service-differ'] }, 'validation/disable: there is no "argo/service-differ". Did you mean argo/services-differ?'],
])('%s that there is not is refused', async (_, props, message) => {
  await expect(async () => validated(new ManifestValidation(props as any))).rejects.toThrow(message);
});

test('a manifest that is gone is told', async () => {
  await expect(new ManifestValidation().validate({ manifests: [join(folder, 'none.yaml')] })).rejects.toThrow('validation/manifests: ');
});
