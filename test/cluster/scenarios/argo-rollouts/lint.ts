import * as assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argoWeb } from './argo-web';
import { EXAMPLES, runExample } from '../../../support/examples';
import { kubectlArgoRollouts } from '../../harness';
import { scenario } from '../../scenario';
import { argo } from 'cdk8s-canary';

scenario('kubectl-argo-rollouts lint accepts all Rollouts of the examples, and one that refers to a Deployment', [], async () => {
  const examples = EXAMPLES.flatMap(example => Object.values(runExample(example))).filter(text => /^kind: Rollout$/m.test(text));
  assert.ok(examples.length > 3, `only ${examples.length} files of the examples have Rollouts`);
  const referring = argoWeb('r-lint', '1', { engine: new argo.ArgoRolloutsEngine({ referToDeployment: true }) }).synthYaml();
  assert.match(referring, /^ +workloadRef:$/m);

  for (const text of [...examples, referring]) { assert.equal(await complaintAbout(text), undefined, text); }

  assert.match(await complaintAbout(referring.replace('setWeight: 10', 'setWeight: 110')) ?? '', /setWeight: Invalid value: 110/);
  assert.match(await complaintAbout(referring.replace('setWeight: 10', 'setWieght: 10')) ?? '', /unknown field "setWieght"/);
});

/** What the command says against manifests; nothing if it accepts them. */
async function complaintAbout(text: string): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  const file = join(folder, 'manifests.yaml');
  try {
    writeFileSync(file, text);
    await kubectlArgoRollouts('lint', '-f', file);
    return undefined;
  } catch (error) {
    return (error as { stderr?: string }).stderr ?? String(error);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
