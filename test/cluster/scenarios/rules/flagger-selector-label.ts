import { JsonPatch } from 'cdk8s';
import { foretold, patched } from './foretold';
import { FLAGGER } from '../../harness';
import { web } from '../web';

const labels = { tier: 'web' };

foretold('flagger/selector-label', 'Flagger never initializes the Canary, and only its log says why', [FLAGGER],
  namespace => patched(web(namespace, '1'), 'Deployment', 'web',
    JsonPatch.replace('/spec/selector/matchLabels', labels), JsonPatch.replace('/spec/template/metadata/labels', labels)),
  async ({ cluster, namespace, app }) => {
    await cluster.apply(app);
    await cluster.until('Flagger says why', () => cluster.log('flagger').split('\n').some(line => line.includes(`${namespace}`) && line.includes('label')));
    const status = await cluster.canary(namespace, 'web').status();
    if (status?.phase !== 'Initializing') { throw new Error(JSON.stringify(status)); }
  });
