import * as assert from 'node:assert/strict';
import { JsonPatch } from 'cdk8s';
import { measured, released } from './argo-handmade';
import { foretold } from './foretold';
import { ARGO_ROLLOUTS } from '../../harness';

foretold('argo/analysis-has-metrics', 'Argo Rollouts stays at the step, and its log says that the API server refuses the analysis', [ARGO_ROLLOUTS],
  namespace => measured(namespace, JsonPatch.replace('/spec/metrics', [])),
  async seen => {
    const { cluster, namespace } = seen;
    const rollout = await released(seen);
    const complaints = () => cluster.log('rollouts-controller').split('\n')
      .filter(line => line.includes(`namespace=${namespace} `) && /AnalysisRun\.\S+ .* is invalid: spec\.metrics: Required value/.test(line));
    await cluster.until('Argo has said so again and again', () => complaints().length > 8);
    const { phase, message, currentStepIndex } = await rollout.status();
    assert.deepEqual([phase, message, currentStepIndex], ['Progressing', 'more replicas need to be updated', 1]);
    assert.deepEqual(await cluster.kubernetes.list('argoproj.io/v1alpha1', 'AnalysisRun', namespace), []);
  });
