/** Manifests as teams write them, with engines, gateways and meshes of all sorts: nothing is said of them, but where a warning is listed here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFiles } from '../../src/manifests/check-files';

const FOLDER = join(__dirname, 'valid');

/** Warnings that a careful reader would give too. */
const WARNINGS: { [file: string]: string[] } = {
  'flagger-appmesh.yaml': ['warning flagger/unused-weight: Canary ledger spec.analysis.maxWeight: Flagger does not use maxWeight (50) without stepWeight.'],
};

test.each(readdirSync(FOLDER))('%s', file => {
  const files = [{ file, text: readFileSync(join(FOLDER, file), 'utf8') }];
  const { manifests, findings } = checkFiles({ files, findings: [] }, { facts: {}, own: [], disable: [], warningsAsErrors: false });
  expect(manifests.resources.length).toBeGreaterThan(1);
  expect(findings.map(({ rule, severity, object, field, message }) => `${severity} ${rule}: ${object?.kind} ${object?.name} ${field}: ${message}`))
    .toEqual(WARNINGS[file] ?? []);
});
